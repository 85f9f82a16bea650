package io.finlego.vault;

import java.util.UUID;

/**
 * A client's key as it is stored: only a master key can read it.
 *
 * @param masterKey the master key's name
 */
public record WrappedKey(UUID id, String masterKey, byte[] bytes) {}
