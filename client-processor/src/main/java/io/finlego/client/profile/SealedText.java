package io.finlego.client.profile;

import java.util.UUID;

/**
 * A text that only the holder of a client's key can read.
 *
 * @param keyId the id of the client's key
 * @param data the nonce, the ciphertext and the tag
 */
public record SealedText(UUID keyId, byte[] data) {}
