package io.finlego.client.document;

import java.util.UUID;

/** A document of a client. */
public record DocumentId(UUID value) {}
