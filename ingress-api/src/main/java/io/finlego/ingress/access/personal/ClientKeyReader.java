package io.finlego.ingress.access.personal;

import io.finlego.kernel.ClientId;
import io.finlego.vault.ClientKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds clients' keys. */
public interface ClientKeyReader {

  /** The key that the client's data is sealed with; empty: no such client, or it was erased. */
  Optional<ClientKey> ofClient(ClientId client);

  /** Those of the keys that are there; a destroyed one is not. */
  Map<UUID, ClientKey> findAll(Collection<UUID> ids);

  /** The key, unless it was destroyed. */
  default Optional<ClientKey> find(UUID id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }
}
