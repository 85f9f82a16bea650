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

/** The clients that one batch has to do with, and those that it created or changed. */
final class BatchClients {

  private final Map<ClientId, Client> clients = new HashMap<>();
  private final Set<OnboardingId> onboardings;
  private final Set<ClientId> created = new LinkedHashSet<>();
  private final Set<ClientId> changed = new LinkedHashSet<>();

  /**
   * @param onboardings those that already have a client
   */
  BatchClients(Collection<Client> loaded, Set<OnboardingId> onboardings) {
    loaded.forEach(client -> clients.put(client.id(), client));
    this.onboardings = new HashSet<>(onboardings);
  }

  /** A client that everybody may see. */
  @Nullable Client get(ClientId id) {
    Client client = clients.get(id);
    return client == null || client.importing() ? null : client;
  }

  /** A client whose accounts are being opened. */
  @Nullable Client importing(ClientId id) {
    Client client = clients.get(id);
    return client == null || !client.importing() ? null : client;
  }

  /** Whether there is such a client, be it importing or not. */
  boolean has(ClientId id) {
    return clients.containsKey(id);
  }

  boolean has(OnboardingId onboarding) {
    return onboardings.contains(onboarding);
  }

  boolean carry(UUID keyId) {
    return clients.values().stream()
        .anyMatch(client -> client.sealed() != null && client.sealed().keyId().equals(keyId));
  }

  /** Takes over a client without telling anybody of it. */
  void put(Client client) {
    if (clients.put(client.id(), client) == null) {
      created.add(client.id());
      onboardings.add(client.onboardingId());
    } else {
      changed.add(client.id());
    }
  }

  /** Removes a client, as if it had never been asked for. */
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
