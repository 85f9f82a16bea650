package io.finlego.ingress.access.personal;

import io.finlego.kernel.ClientId;
import io.finlego.vault.ClientKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the keys that seal the personal data of clients. */
public interface ClientKeyReader {

  /** The key that seals the client's data. Empty if the client does not exist or was erased. */
  Optional<ClientKey> ofClient(ClientId client);

  /** The keys with these ids, by id. The map has no entry for a key that was destroyed. */
  Map<UUID, ClientKey> findAll(Collection<UUID> ids);

  /** The key with this id; empty if the key was destroyed. */
  default Optional<ClientKey> find(UUID id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }
}
