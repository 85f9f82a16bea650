package io.finlego.ingress.client;

import java.util.UUID;

/** The answer to the creation of a client. */
record CreatedClient(UUID id) {}
