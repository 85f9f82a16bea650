package io.finlego.client.document;

import java.util.UUID;

/** The id of a client's document. */
public record DocumentId(UUID value) {}
