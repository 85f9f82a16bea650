package io.finlego.ingress.client.profile;

import java.util.UUID;

/** The answer to the creation of a client. */
record CreatedClient(UUID id) {}
