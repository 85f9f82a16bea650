package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.nio.ByteBuffer;

/**
 * The digest of a document's bytes, together with the client. Two documents of a client with the
 * same bytes share one blob.
 *
 * @param sha256 the digest of the bytes; a reader must duplicate the buffer, so that its position
 *     does not change
 */
public record ContentDigest(ClientId client, ByteBuffer sha256) {}
