package io.finlego.ingress.access.personal;

import io.finlego.kernel.ClientId;
import io.finlego.vault.ClientKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the keys of clients. */
public interface ClientKeyReader {

  /** The key that seals the client's data. Empty if the client does not exist or was erased. */
  Optional<ClientKey> ofClient(ClientId client);

  /** The existing keys among these ids. Destroyed keys are left out. */
  Map<UUID, ClientKey> findAll(Collection<UUID> ids);

  /** The key; empty if it was destroyed. */
  default Optional<ClientKey> find(UUID id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }
}
