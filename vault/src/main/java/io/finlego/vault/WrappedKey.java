package io.finlego.vault;

import java.util.UUID;

/**
 * A client's key as it is stored: readable with a master key alone.
 *
 * @param masterKey the master key's name
 */
public record WrappedKey(UUID id, String masterKey, byte[] bytes) {}
