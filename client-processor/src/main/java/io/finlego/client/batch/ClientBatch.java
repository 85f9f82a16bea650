package io.finlego.client.batch;

import io.finlego.client.erasure.DeletionRequest;
import io.finlego.client.importing.ClientImport;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientChanges;
import io.finlego.client.profile.OnboardingId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.common.Caller;
import io.finlego.vault.ClientKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one batch loaded and what it did so far: each command sees what the ones before it left, and
 * all of it is written at the end.
 */
final class ClientBatch {

  private final Map<ClientId, Client> clients = new HashMap<>();
  private final Set<OnboardingId> onboardings;
  private final Map<UUID, ClientKey> keys;
  private final Map<String, ClientImport> importsByExternalId = new HashMap<>();
  private final Map<ClientId, ClientImport> importsByClient = new HashMap<>();
  private final Map<ClientId, DeletionRequest> deletions = new HashMap<>();

  private final Set<ClientId> created = new LinkedHashSet<>();
  private final Set<ClientId> changed = new LinkedHashSet<>();
  private final Set<ClientId> erased = new LinkedHashSet<>();
  private final List<ClientChanges.Caused> audit = new ArrayList<>();
  private final Map<String, ClientImport> begun = new LinkedHashMap<>();
  private final Map<ClientId, ClientImport> concluded = new LinkedHashMap<>();
  private final Set<ClientId> givenUp = new LinkedHashSet<>();
  private final List<DeletionRequest> asked = new ArrayList<>();
  private final Set<UUID> destroyedKeys = new HashSet<>();

  ClientBatch(
      Collection<Client> clients,
      Set<OnboardingId> onboardings,
      Map<UUID, ClientKey> keys,
      Collection<ClientImport> imports,
      Collection<DeletionRequest> deletions) {
    clients.forEach(client -> this.clients.put(client.id(), client));
    this.onboardings = new HashSet<>(onboardings);
    this.keys = new HashMap<>(keys);
    imports.forEach(this::know);
    deletions.forEach(request -> this.deletions.put(request.client(), request));
  }

  /** One that everybody may see. */
  @Nullable Client client(ClientId id) {
    Client client = clients.get(id);
    return client == null || client.importing() ? null : client;
  }

  /** One whose accounts are being opened. */
  @Nullable Client importing(ClientId id) {
    Client client = clients.get(id);
    return client == null || !client.importing() ? null : client;
  }

  boolean has(OnboardingId onboarding) {
    return onboardings.contains(onboarding);
  }

  /** Null: it was destroyed. */
  @Nullable ClientKey key(UUID id) {
    return keys.get(id);
  }

  @Nullable ClientImport importOf(String externalId) {
    return importsByExternalId.get(externalId);
  }

  @Nullable ClientImport importOf(ClientId client) {
    return importsByClient.get(client);
  }

  @Nullable DeletionRequest deletion(ClientId client) {
    return deletions.get(client);
  }

  /** Takes a change over; a new client's too. */
  void add(ClientChange change, CommandId command, Caller caller) {
    put(change.client());
    audit.add(new ClientChanges.Caused(change, command, caller));
  }

  /** Takes a client over of which nobody is told yet. */
  void put(Client client) {
    if (clients.put(client.id(), client) == null) {
      created.add(client.id());
      onboardings.add(client.onboardingId());
    } else {
      changed.add(client.id());
    }
  }

  void begin(ClientImport one) {
    know(one);
    begun.put(one.externalClientId(), one);
  }

  void conclude(ClientImport one) {
    know(one);
    concluded.put(one.client(), one);
  }

  /** As if it had never been asked for. */
  void giveUp(ClientImport one, Client client) {
    clients.remove(client.id());
    onboardings.remove(client.onboardingId());
    importsByExternalId.remove(one.externalClientId());
    importsByClient.remove(one.client());
    givenUp.add(client.id());
    destroyedKeys.add(client.requiredSealed().keyId());
  }

  void ask(DeletionRequest request) {
    deletions.put(request.client(), request);
    asked.add(request);
  }

  void erase(ClientId client, UUID keyId) {
    erased.add(client);
    destroyedKeys.add(keyId);
    keys.remove(keyId);
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

  Set<ClientId> erased() {
    return erased;
  }

  List<ClientChanges.Caused> audit() {
    return audit;
  }

  /** The import with that external id that the batch began. */
  @Nullable ClientImport begun(String externalId) {
    return begun.get(externalId);
  }

  List<ClientImport> begun() {
    return List.copyOf(begun.values());
  }

  List<ClientImport> concluded() {
    return List.copyOf(concluded.values());
  }

  Set<ClientId> givenUp() {
    return givenUp;
  }

  List<DeletionRequest> asked() {
    return asked;
  }

  Set<UUID> destroyedKeys() {
    return destroyedKeys;
  }

  private void know(ClientImport one) {
    importsByExternalId.put(one.externalClientId(), one);
    importsByClient.put(one.client(), one);
  }
}
