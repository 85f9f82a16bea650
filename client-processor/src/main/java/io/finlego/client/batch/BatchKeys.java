package io.finlego.client.batch;

import io.finlego.vault.ClientKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys that one batch has to do with, and those that it destroys. */
final class BatchKeys {

  private final Map<UUID, ClientKey> loaded;
  private final Set<UUID> offered;
  private final Set<UUID> erased = new HashSet<>();
  private final Set<UUID> destroyed = new HashSet<>();

  /**
   * @param offered the keys that commands bring for new clients
   */
  BatchKeys(Map<UUID, ClientKey> loaded, Set<UUID> offered) {
    this.loaded = Map.copyOf(loaded);
    this.offered = Set.copyOf(offered);
  }

  /** The key as it was loaded, even if the batch destroys it. Null if it did not exist. */
  @Nullable ClientKey get(UUID id) {
    return loaded.get(id);
  }

  /** Whether the key was loaded, and the batch did not erase its client. */
  boolean isUsable(UUID id) {
    return loaded.containsKey(id) && !erased.contains(id);
  }

  boolean isDestroyed(UUID id) {
    return destroyed.contains(id);
  }

  boolean isOffered(UUID id) {
    return offered.contains(id);
  }

  /** Destroys the key of an erased client. */
  void erase(UUID id) {
    erased.add(id);
    destroyed.add(id);
  }

  void destroy(UUID id) {
    destroyed.add(id);
  }

  Set<UUID> destroyed() {
    return destroyed;
  }

  /** The offered keys that are not among the used ones. */
  Set<UUID> unused(Collection<UUID> used) {
    Set<UUID> unused = new HashSet<>(offered);
    unused.removeAll(used);
    return unused;
  }
}
