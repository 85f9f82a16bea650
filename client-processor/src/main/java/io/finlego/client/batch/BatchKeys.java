package io.finlego.client.batch;

import io.finlego.vault.ClientKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys that one batch concerns, and those that it destroys. */
final class BatchKeys {

  private final Map<UUID, ClientKey> keys;
  private final Set<UUID> offeredIds;
  private final Set<UUID> erasedIds = new HashSet<>();
  private final Set<UUID> destroyed = new HashSet<>();

  /**
   * @param offeredIds the keys that commands bring for new clients
   */
  BatchKeys(Map<UUID, ClientKey> keys, Set<UUID> offeredIds) {
    this.keys = Map.copyOf(keys);
    this.offeredIds = Set.copyOf(offeredIds);
  }

  /** The key as it was loaded, even if the batch destroys it. Null if it did not exist. */
  @Nullable ClientKey get(UUID id) {
    return keys.get(id);
  }

  /** Tells whether the key exists and its client was not erased by this batch. */
  boolean isUsable(UUID id) {
    return keys.containsKey(id) && !erasedIds.contains(id);
  }

  boolean isDestroyed(UUID id) {
    return destroyed.contains(id);
  }

  boolean isOffered(UUID id) {
    return offeredIds.contains(id);
  }

  /** Destroys the key of an erased client. */
  void erase(UUID id) {
    erasedIds.add(id);
    destroyed.add(id);
  }

  void destroy(UUID id) {
    destroyed.add(id);
  }

  Set<UUID> destroyed() {
    return destroyed;
  }

  /** The keys that commands offered for new clients and that are not among the used ones. */
  Set<UUID> unused(Collection<UUID> usedKeys) {
    Set<UUID> unusedIds = new HashSet<>(offeredIds);
    unusedIds.removeAll(usedKeys);
    return unusedIds;
  }
}
