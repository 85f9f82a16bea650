package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.nio.ByteBuffer;

/**
 * The bytes of a client's documents: two with the same are kept once.
 *
 * @param sha256 of the bytes; not to be read from
 */
record Content(ClientId client, ByteBuffer sha256) {}
