package io.finlego.ledger.batch;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.client.ClientStanding;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The standings of the clients of one batch, with the changes that the batch has made so far. */
final class BatchStandings {

  private final Map<ClientId, ClientStanding> standingsByClient = new HashMap<>();
  private final Map<ClientId, ClientStanding> changedStandingsByClient = new LinkedHashMap<>();

  BatchStandings(Collection<ClientStanding> loadedStandings) {
    loadedStandings.forEach(standing -> standingsByClient.put(standing.client(), standing));
  }

  ClientStanding of(ClientId client) {
    return Objects.requireNonNull(standingsByClient.get(client), "The client was not loaded.");
  }

  void put(ClientStanding standing) {
    standingsByClient.put(standing.client(), standing);
    changedStandingsByClient.put(standing.client(), standing);
  }

  Collection<ClientStanding> changedStandings() {
    return changedStandingsByClient.values();
  }
}
