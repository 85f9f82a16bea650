package io.finlego.client.profile;

import java.util.UUID;

/**
 * A text that only the holder of a client's key reads.
 *
 * @param keyId of the client's key
 * @param data a nonce, the ciphertext, a tag
 */
public record SealedText(UUID keyId, byte[] data) {}
