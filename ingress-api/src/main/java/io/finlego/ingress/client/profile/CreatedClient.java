package io.finlego.ingress.client.profile;

import java.util.UUID;

/** The answer to the request that creates a client. */
record CreatedClient(UUID id) {}
