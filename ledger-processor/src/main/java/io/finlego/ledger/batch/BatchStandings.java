package io.finlego.ledger.batch;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.client.ClientStanding;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is known of the clients that one batch has to do with, and what it learned. */
final class BatchStandings {

  private final Map<ClientId, ClientStanding> standings = new HashMap<>();
  private final Map<ClientId, ClientStanding> changed = new LinkedHashMap<>();

  BatchStandings(Collection<ClientStanding> loaded) {
    loaded.forEach(standing -> standings.put(standing.client(), standing));
  }

  ClientStanding of(ClientId client) {
    return Objects.requireNonNull(standings.get(client), "The client was not loaded.");
  }

  void put(ClientStanding standing) {
    standings.put(standing.client(), standing);
    changed.put(standing.client(), standing);
  }

  Collection<ClientStanding> changed() {
    return changed.values();
  }
}
