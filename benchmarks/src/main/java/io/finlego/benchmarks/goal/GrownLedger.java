package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.http.HttpLoad;
import io.finlego.benchmarks.http.RestBank;
import io.finlego.benchmarks.measurement.Throughput;
import io.finlego.benchmarks.pipeline.Choice;
import io.finlego.benchmarks.pipeline.Payments;
import io.finlego.benchmarks.pipeline.Pipeline;
import io.finlego.benchmarks.stand.History;
import io.finlego.benchmarks.stand.Service;
import io.finlego.benchmarks.stand.TestStand;
import io.finlego.benchmarks.stand.TestStands;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A test stand with a ledger that has a history. The ledger's payments are not deleted between the
 * measurements, so the ledger grows.
 */
final class GrownLedger implements AutoCloseable {

  /** A kind of read request on this ledger. */
  record ReadLoad(HttpLoad load) {
    double measureMedianMs(Duration duration) throws Exception {
      return load.measureSequentialLatencies(duration).percentileMs(0.5);
    }
  }

  private static final String ACCOUNTS_PATH = "/v2/ledger/internal/Accounts/search";
  private static final String TRANSACTIONS_PATH = "/internal/Transactions/query";

  private final TestStands stands;
  private final TestStand stand;
  private final List<UUID> accounts;
  private long paymentCount;

  private GrownLedger(TestStands stands, TestStand stand, List<UUID> accounts, long paymentCount) {
    this.stands = stands;
    this.stand = stand;
    this.accounts = accounts;
    this.paymentCount = paymentCount;
  }

  static GrownLedger start(TestStands stands, String name, int accountCount, int historyRounds)
      throws Exception {
    History history = new History(accountCount, historyRounds);
    TestStand stand = stands.open(name);
    GrownLedger ledger =
        new GrownLedger(stands, stand, stand.database().write(history), history.paymentCount());
    stand.runOnly(Service.LEDGER, Service.INGRESS);
    return ledger;
  }

  double measureMicrosPerPayment(Duration duration) throws Exception {
    try (Pipeline pipeline = new Pipeline(stand.brokers())) {
      Throughput throughput = pipeline.run(duration, new Payments(accounts, Choice.ANY));
      paymentCount += throughput.count();
      return 1e6 / throughput.perSecond();
    }
  }

  /**
   * Checks the ledger. This happens once after all measurements, because a check after each
   * measurement would take longer than the measurement. If the check throws an exception, no
   * measurement counts.
   */
  void verify() throws Exception {
    stand.database().verify(paymentCount);
  }

  ReadLoad readLoad(ReadKind read, int pageNumber, int limit) throws Exception {
    RestBank bank = RestBank.open(stand.url(Service.INGRESS), accounts);
    return new ReadLoad(
        switch (read) {
          case BALANCE -> bank.balanceRequests(stand.database().middleInstant());
          case ACCOUNTS -> bank.pageRequests(ACCOUNTS_PATH, pageNumber, limit);
          case TRANSACTIONS -> bank.pageRequests(TRANSACTIONS_PATH, pageNumber, limit);
        });
  }

  @Override
  public void close() {
    stands.close(stand);
  }
}
