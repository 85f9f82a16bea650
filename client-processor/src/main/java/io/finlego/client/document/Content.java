package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.nio.ByteBuffer;

/**
 * The bytes of a client's documents, named by their digest. Two documents with the same bytes share
 * one blob.
 *
 * @param sha256 the digest of the bytes; a buffer that readers must copy before they read it
 */
public record Content(ClientId client, ByteBuffer sha256) {}
