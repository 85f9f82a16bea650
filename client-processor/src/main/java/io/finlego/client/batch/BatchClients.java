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

/** The clients of one batch: those that it loaded, and those that it creates. */
final class BatchClients {

  private final Map<ClientId, Client> clients = new HashMap<>();
  private final Set<OnboardingId> takenOnboardings = new HashSet<>();
  private final Set<ClientId> createdIds = new LinkedHashSet<>();
  private final Set<ClientId> changedIds = new LinkedHashSet<>();

  /**
   * @param loadedClients the locked clients, including those with an onboarding that a command of
   *     the batch brings
   */
  BatchClients(Collection<Client> loadedClients) {
    for (Client client : loadedClients) {
      clients.put(client.id(), client);
      takenOnboardings.add(client.onboardingId());
    }
  }

  /**
   * The client with this id. Null if the client is unknown. Also null if the client's import has
   * not ended, because callers cannot see such a client yet.
   */
  @Nullable Client get(ClientId id) {
    Client client = clients.get(id);
    return client == null || client.importing() ? null : client;
  }

  /** The client with this id if its import has not ended, otherwise null. */
  @Nullable Client getImporting(ClientId id) {
    Client client = clients.get(id);
    return client == null || !client.importing() ? null : client;
  }

  /** Tells whether the client exists. A client whose import has not ended exists too. */
  boolean has(ClientId id) {
    return clients.containsKey(id);
  }

  /** Tells whether a client with this onboarding exists. */
  boolean has(OnboardingId onboarding) {
    return takenOnboardings.contains(onboarding);
  }

  /** Tells whether one of the clients has this key. */
  boolean haveKey(UUID keyId) {
    return clients.values().stream()
        .anyMatch(
            client ->
                client.sealedProfile() != null && client.sealedProfile().keyId().equals(keyId));
  }

  /** Adds a new client, or replaces the state of a loaded client. */
  void put(Client client) {
    if (clients.put(client.id(), client) == null) {
      createdIds.add(client.id());
      takenOnboardings.add(client.onboardingId());
    } else {
      changedIds.add(client.id());
    }
  }

  /**
   * Removes a client whose import the batch gives up. Another client may then have the same
   * onboarding.
   */
  void giveUp(Client client) {
    clients.remove(client.id());
    takenOnboardings.remove(client.onboardingId());
  }

  /** The clients that the batch creates. */
  List<Client> createdClients() {
    return createdIds.stream().filter(clients::containsKey).map(clients::get).toList();
  }

  /** The loaded clients that the batch changes. */
  List<Client> changedClients() {
    return changedIds.stream()
        .filter(id -> clients.containsKey(id) && !createdIds.contains(id))
        .map(clients::get)
        .toList();
  }
}
