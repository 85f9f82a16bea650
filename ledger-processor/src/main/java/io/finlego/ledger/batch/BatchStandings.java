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

  private final Map<ClientId, ClientStanding> standings = new HashMap<>();
  private final Map<ClientId, ClientStanding> changedByClient = new LinkedHashMap<>();

  BatchStandings(Collection<ClientStanding> loadedStandings) {
    loadedStandings.forEach(standing -> standings.put(standing.client(), standing));
  }

  ClientStanding of(ClientId client) {
    return Objects.requireNonNull(standings.get(client), "The client was not loaded.");
  }

  void put(ClientStanding standing) {
    standings.put(standing.client(), standing);
    changedByClient.put(standing.client(), standing);
  }

  Collection<ClientStanding> changedStandings() {
    return changedByClient.values();
  }
}
