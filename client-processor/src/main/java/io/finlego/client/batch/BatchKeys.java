package io.finlego.client.batch;

import io.finlego.vault.ClientKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys that one batch loaded, and the ids of the keys that it destroys. */
final class BatchKeys {

  private final Map<UUID, ClientKey> keys;
  private final Set<UUID> offeredIds;
  private final Set<UUID> erasedIds = new HashSet<>();
  private final Set<UUID> destroyedIds = new HashSet<>();

  /**
   * @param offeredIds the ids of the keys that commands bring for new clients
   * @param wrongIds the ids of loaded keys that are not what their commands were sealed with. The
   *     batch destroys them, and does not have them
   */
  BatchKeys(Map<UUID, ClientKey> keys, Set<UUID> offeredIds, Set<UUID> wrongIds) {
    this.keys = new HashMap<>(keys);
    this.keys.keySet().removeAll(wrongIds);
    this.offeredIds = new HashSet<>(offeredIds);
    destroyedIds.addAll(wrongIds);
  }

  /** The loaded key, even if the batch destroys it. Null if the key did not exist. */
  @Nullable ClientKey get(UUID id) {
    return keys.get(id);
  }

  /**
   * Tells whether commands can use the key: the key exists, and no command of the batch has erased
   * the key's client.
   */
  boolean isUsable(UUID id) {
    return keys.containsKey(id) && !erasedIds.contains(id);
  }

  /** Tells whether the batch destroys the key. */
  boolean isDestroyed(UUID id) {
    return destroyedIds.contains(id);
  }

  /** Tells whether a command of the batch brings the key for a new client. */
  boolean isOffered(UUID id) {
    return offeredIds.contains(id);
  }

  /** Destroys the key of an erased client. Later commands of the batch cannot use the key. */
  void erase(UUID id) {
    erasedIds.add(id);
    destroyedIds.add(id);
  }

  /**
   * Destroys the key of an import that the batch gives up. The key is deleted only when the batch
   * is written, so later commands of the batch can still {@linkplain #isUsable use} the key.
   */
  void destroy(UUID id) {
    destroyedIds.add(id);
  }

  Set<UUID> destroyedIds() {
    return destroyedIds;
  }

  /** The ids of the keys that commands brought for new clients. Leaves out the given used ids. */
  Set<UUID> unusedIds(Collection<UUID> usedIds) {
    Set<UUID> unusedIds = new HashSet<>(offeredIds);
    unusedIds.removeAll(usedIds);
    return unusedIds;
  }
}
