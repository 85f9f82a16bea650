package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.util.UUID;

/** A related individual of a client. */
record Individual(ClientId client, UUID id) {}
