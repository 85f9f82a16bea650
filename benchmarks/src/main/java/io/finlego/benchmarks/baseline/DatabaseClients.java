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

/**
 * Runs transactions over several database connections at the same time. Each connection runs one
 * transaction after another.
 */
final class DatabaseClients {

  /** Runs one transaction. */
  interface Transaction {
    void run() throws SQLException;
  }

  interface ConnectionSource {
    Connection connect() throws SQLException;
  }

  interface TransactionFactory {
    Transaction prepare(Connection connection, int clientNumber) throws SQLException;
  }

  private DatabaseClients() {}

  /**
   * Runs transactions over {@code clientCount} connections for the given duration. The time for
   * connecting and preparing does not count.
   */
  static Throughput run(
      int clientCount,
      Duration duration,
      ConnectionSource connectionSource,
      TransactionFactory factory)
      throws InterruptedException, ExecutionException {
    CyclicBarrier beginBarrier = new CyclicBarrier(clientCount);
    long transactionCount = 0;
    double seconds = 0;
    try (ExecutorService executor = Executors.newFixedThreadPool(clientCount)) {
      List<Future<Throughput>> throughputs = new ArrayList<>();
      for (int i = 0; i < clientCount; i++) {
        int clientNumber = i;
        throughputs.add(
            executor.submit(
                () -> {
                  try (Connection connection = connectionSource.connect()) {
                    Transaction transaction = factory.prepare(connection, clientNumber);
                    beginBarrier.await();
                    return repeat(transaction, duration);
                  } catch (SQLException | RuntimeException e) {
                    beginBarrier.reset(); // the other clients then stop waiting
                    throw e;
                  }
                }));
      }
      for (Future<Throughput> throughput : throughputs) {
        transactionCount += throughput.get().count();
        seconds = Math.max(seconds, throughput.get().seconds());
      }
    }
    return new Throughput(transactionCount, seconds);
  }

  private static Throughput repeat(Transaction transaction, Duration duration) throws SQLException {
    long beginNanos = System.nanoTime();
    long endNanos = beginNanos + duration.toNanos();
    long count = 0;
    long nowNanos;
    do {
      transaction.run();
      count++;
      nowNanos = System.nanoTime();
    } while (nowNanos < endNanos);
    return new Throughput(count, (nowNanos - beginNanos) / 1e9);
  }
}
