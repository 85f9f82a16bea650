package io.finlego.client.batch;

import io.finlego.client.importing.ClientImport;
import io.finlego.kernel.ClientId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The imports that one batch concerns, with those that it began, ended or gave up. */
final class BatchImports {

  private final Map<String, ClientImport> byExternalId = new HashMap<>();
  private final Map<ClientId, ClientImport> byClient = new HashMap<>();
  private final Map<String, ClientImport> begunImports = new LinkedHashMap<>();
  private final Map<ClientId, ClientImport> concludedImports = new LinkedHashMap<>();
  private final Set<ClientId> givenUp = new LinkedHashSet<>();

  BatchImports(Collection<ClientImport> loadedImports) {
    loadedImports.forEach(this::put);
  }

  @Nullable ClientImport get(String externalId) {
    return byExternalId.get(externalId);
  }

  @Nullable ClientImport get(ClientId client) {
    return byClient.get(client);
  }

  void begin(ClientImport clientImport) {
    put(clientImport);
    begunImports.put(clientImport.externalClientId(), clientImport);
  }

  void conclude(ClientImport clientImport) {
    put(clientImport);
    concludedImports.put(clientImport.client(), clientImport);
  }

  /** Removes an import. If an earlier batch stored the import, this batch deletes the row. */
  void giveUp(ClientImport clientImport) {
    byExternalId.remove(clientImport.externalClientId());
    byClient.remove(clientImport.client());
    givenUp.add(clientImport.client());
  }

  /** The import with this external id, if the batch began one; otherwise null. */
  @Nullable ClientImport begun(String externalId) {
    return begunImports.get(externalId);
  }

  /** The imports that the batch began and did not give up. */
  List<ClientImport> begun() {
    return begunImports.values().stream()
        .filter(clientImport -> !givenUp.contains(clientImport.client()))
        .toList();
  }

  List<ClientImport> concluded() {
    return List.copyOf(concludedImports.values());
  }

  Set<ClientId> givenUp() {
    return givenUp;
  }

  private void put(ClientImport clientImport) {
    byExternalId.put(clientImport.externalClientId(), clientImport);
    byClient.put(clientImport.client(), clientImport);
  }
}
