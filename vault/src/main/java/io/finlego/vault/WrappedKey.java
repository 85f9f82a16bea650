package io.finlego.vault;

import java.util.UUID;

/**
 * A client's key as it is stored. Only a master key can unwrap it.
 *
 * @param masterKeyName the name of the master key that wraps the key
 */
public record WrappedKey(UUID id, String masterKeyName, byte[] bytes) {}
