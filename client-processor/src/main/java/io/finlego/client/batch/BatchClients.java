package io.finlego.client.batch;

import io.finlego.client.profile.Client;
import io.finlego.client.profile.OnboardingId;
import io.finlego.kernel.ClientId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clients that one batch loaded, with those that it creates or changes. */
final class BatchClients {

  private final Map<ClientId, Client> clients = new HashMap<>();
  private final Set<OnboardingId> onboardings;
  private final Set<ClientId> created = new LinkedHashSet<>();
  private final Set<ClientId> changed = new LinkedHashSet<>();

  /**
   * @param onboardings the onboardings that already have a client
   */
  BatchClients(Collection<Client> loaded, Set<OnboardingId> onboardings) {
    loaded.forEach(client -> clients.put(client.id(), client));
    this.onboardings = new HashSet<>(onboardings);
  }

  /** The client, if callers can see it; null if it is unknown or still being imported. */
  @Nullable Client get(ClientId id) {
    Client client = clients.get(id);
    return client == null || client.importing() ? null : client;
  }

  /** The client, if it is still being imported; otherwise null. */
  @Nullable Client importing(ClientId id) {
    Client client = clients.get(id);
    return client == null || !client.importing() ? null : client;
  }

  /** Tells whether the client exists, including one that is still being imported. */
  boolean has(ClientId id) {
    return clients.containsKey(id);
  }

  boolean has(OnboardingId onboarding) {
    return onboardings.contains(onboarding);
  }

  boolean haveKey(UUID keyId) {
    return clients.values().stream()
        .anyMatch(client -> client.sealed() != null && client.sealed().keyId().equals(keyId));
  }

  /** Puts a client into the batch, which then writes it as a new or a changed one. */
  void put(Client client) {
    if (clients.put(client.id(), client) == null) {
      created.add(client.id());
      onboardings.add(client.onboardingId());
    } else {
      changed.add(client.id());
    }
  }

  /** Removes a client whose import is given up, so that its onboarding is free again. */
  void giveUp(Client client) {
    clients.remove(client.id());
    onboardings.remove(client.onboardingId());
  }

  List<Client> created() {
    return created.stream().filter(clients::containsKey).map(clients::get).toList();
  }

  List<Client> changed() {
    return changed.stream()
        .filter(id -> clients.containsKey(id) && !created.contains(id))
        .map(clients::get)
        .toList();
  }
}
