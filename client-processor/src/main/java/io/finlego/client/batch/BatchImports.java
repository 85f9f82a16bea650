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

/** The imports of one batch: those that it loaded, and those that it begins. */
final class BatchImports {

  private final Map<String, ClientImport> importsByExternalId = new HashMap<>();
  private final Map<ClientId, ClientImport> importsByClient = new HashMap<>();
  private final Map<String, ClientImport> begunImportsByExternalId = new LinkedHashMap<>();
  private final Map<ClientId, ClientImport> concludedImportsByClient = new LinkedHashMap<>();
  private final Set<ClientId> clientsOfGivenUpImports = new LinkedHashSet<>();

  BatchImports(Collection<ClientImport> loadedImports) {
    loadedImports.forEach(this::put);
  }

  @Nullable ClientImport get(String externalId) {
    return importsByExternalId.get(externalId);
  }

  @Nullable ClientImport get(ClientId client) {
    return importsByClient.get(client);
  }

  void begin(ClientImport clientImport) {
    put(clientImport);
    begunImportsByExternalId.put(clientImport.externalClientId(), clientImport);
  }

  void conclude(ClientImport clientImport) {
    put(clientImport);
    concludedImportsByClient.put(clientImport.client(), clientImport);
  }

  /**
   * Removes an import. The batch deletes the import's row if an earlier batch stored the import.
   */
  void giveUp(ClientImport clientImport) {
    importsByExternalId.remove(clientImport.externalClientId());
    importsByClient.remove(clientImport.client());
    clientsOfGivenUpImports.add(clientImport.client());
  }

  /** The import with this external id if this batch began it, otherwise null. */
  @Nullable ClientImport begunImport(String externalId) {
    return begunImportsByExternalId.get(externalId);
  }

  /** The imports that this batch began and did not give up. */
  List<ClientImport> begunImports() {
    return begunImportsByExternalId.values().stream()
        .filter(clientImport -> !clientsOfGivenUpImports.contains(clientImport.client()))
        .toList();
  }

  /** The imports that this batch ended because their accounts are open. */
  List<ClientImport> concludedImports() {
    return List.copyOf(concludedImportsByClient.values());
  }

  /** The clients whose imports this batch gave up. */
  Set<ClientId> clientsOfGivenUpImports() {
    return clientsOfGivenUpImports;
  }

  private void put(ClientImport clientImport) {
    importsByExternalId.put(clientImport.externalClientId(), clientImport);
    importsByClient.put(clientImport.client(), clientImport);
  }
}
