package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.nio.ByteBuffer;

/**
 * The digest of a document's bytes, together with the client. Two documents of a client with the
 * same bytes share one blob.
 *
 * @param sha256 the digest of the bytes; readers must use a duplicate of the buffer, so that the
 *     position of this buffer does not change
 */
public record ContentDigest(ClientId client, ByteBuffer sha256) {}
