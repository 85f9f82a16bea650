package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.nio.ByteBuffer;

/**
 * The bytes of a client's documents: two documents with the same bytes share one blob.
 *
 * @param sha256 of the bytes; not to be read from
 */
public record Content(ClientId client, ByteBuffer sha256) {}
