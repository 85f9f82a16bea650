package io.finlego.client.document;

import java.time.Instant;

/** A document that is there no more. */
record RemovedDocument(DocumentRequest.Removing request, Instant removedAt) {}
