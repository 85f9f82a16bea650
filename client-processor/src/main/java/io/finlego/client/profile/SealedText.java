package io.finlego.client.profile;

import java.util.UUID;

/**
 * A text that is sealed with a client's key.
 *
 * @param keyId the id of the client's key
 * @param data the nonce, the ciphertext and the tag
 */
public record SealedText(UUID keyId, byte[] data) {}
