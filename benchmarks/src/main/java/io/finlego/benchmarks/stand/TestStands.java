package io.finlego.benchmarks.stand;

import io.finlego.benchmarks.measurement.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** The test stands that are open. After {@link #close}, no test stand can be opened. */
public final class TestStands implements AutoCloseable {

  private final Servers servers;
  private final List<TestStand> stands = new ArrayList<>();
  private boolean closed;

  public TestStands(Servers servers) {
    this.servers = servers;
  }

  /** Opens a test stand with an empty ledger. No service is running yet. */
  public synchronized TestStand open(String name) {
    if (closed) {
      throw new RefusedException("The run was stopped.");
    }
    TestStand stand = TestStand.start(servers, name);
    stands.add(stand);
    return stand;
  }

  public synchronized void close(TestStand stand) {
    if (stands.remove(stand)) {
      stand.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    stands.reversed().forEach(TestStand::close);
    stands.clear();
  }
}
