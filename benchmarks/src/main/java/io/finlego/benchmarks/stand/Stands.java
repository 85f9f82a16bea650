package io.finlego.benchmarks.stand;

import io.finlego.benchmarks.measurement.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** The test stands that are open. After {@link #close} no stand can be opened. */
public final class Stands implements AutoCloseable {

  private final Servers servers;
  private final List<Stand> stands = new ArrayList<>();
  private boolean closed;

  public Stands(Servers servers) {
    this.servers = servers;
  }

  /** Opens a stand with an empty ledger. No service is running yet. */
  public synchronized Stand open(String name) {
    if (closed) {
      throw new RefusedException("The run was stopped.");
    }
    Stand stand = Stand.start(servers, name);
    stands.add(stand);
    return stand;
  }

  public synchronized void close(Stand stand) {
    if (stands.remove(stand)) {
      stand.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    stands.reversed().forEach(Stand::close);
    stands.clear();
  }
}
