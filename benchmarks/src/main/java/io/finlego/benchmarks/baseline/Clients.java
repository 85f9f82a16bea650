package io.finlego.benchmarks.baseline;

import io.finlego.benchmarks.measurement.Throughput;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs transactions over several connections, one after the other on each. */
final class Clients {

  /** One transaction. */
  interface Work {
    void once() throws SQLException;
  }

  interface Connecting {
    Connection connect() throws SQLException;
  }

  interface Preparing {
    Work prepare(Connection connection, int client) throws SQLException;
  }

  private Clients() {}

  /** Runs the clients for this duration. The time for connecting and preparing is not counted. */
  static Throughput run(int clients, Duration duration, Connecting connecting, Preparing preparing)
      throws InterruptedException, ExecutionException {
    CyclicBarrier begin = new CyclicBarrier(clients);
    long transactions = 0;
    double seconds = 0;
    try (ExecutorService executor = Executors.newFixedThreadPool(clients)) {
      List<Future<Throughput>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int client = i;
        running.add(
            executor.submit(
                () -> {
                  try (Connection connection = connecting.connect()) {
                    Work work = preparing.prepare(connection, client);
                    begin.await();
                    return repeat(work, duration);
                  } catch (SQLException | RuntimeException e) {
                    begin.reset(); // so that the other clients stop waiting
                    throw e;
                  }
                }));
      }
      for (Future<Throughput> client : running) {
        transactions += client.get().count();
        seconds = Math.max(seconds, client.get().seconds());
      }
    }
    return new Throughput(transactions, seconds);
  }

  private static Throughput repeat(Work work, Duration duration) throws SQLException {
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    long count = 0;
    long now;
    do {
      work.once();
      count++;
      now = System.nanoTime();
    } while (now < end);
    return new Throughput(count, (now - begin) / 1e9);
  }
}
