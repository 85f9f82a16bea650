package io.finlego.benchmarks.goal;

import io.finlego.benchmarks.http.HttpLoad;
import io.finlego.benchmarks.http.RestBank;
import io.finlego.benchmarks.measurement.Throughput;
import io.finlego.benchmarks.pipeline.Choice;
import io.finlego.benchmarks.pipeline.Payments;
import io.finlego.benchmarks.pipeline.Pipeline;
import io.finlego.benchmarks.stand.History;
import io.finlego.benchmarks.stand.Service;
import io.finlego.benchmarks.stand.Stand;
import io.finlego.benchmarks.stand.Stands;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A stand whose ledger has a history. The ledger is kept from side to side and grows with each
 * side.
 */
final class GrownLedger implements AutoCloseable {

  /** One kind of request that is measured. */
  record Reading(HttpLoad load) {
    double medianMs(Duration duration) throws Exception {
      return load.sequential(duration).percentileMs(0.5);
    }
  }

  private static final String ACCOUNTS = "/v2/ledger/internal/Accounts/search";
  private static final String TRANSACTIONS = "/internal/Transactions/query";

  private final Stands stands;
  private final Stand stand;
  private final List<UUID> accounts;
  private long payments;

  private GrownLedger(Stands stands, Stand stand, List<UUID> accounts, long payments) {
    this.stands = stands;
    this.stand = stand;
    this.accounts = accounts;
    this.payments = payments;
  }

  static GrownLedger start(Stands stands, String name, int accounts, int rounds) throws Exception {
    History history = new History(accounts, rounds);
    Stand stand = stands.open(name);
    GrownLedger ledger =
        new GrownLedger(stands, stand, stand.database().write(history), history.payments());
    stand.run(Service.LEDGER, Service.INGRESS);
    return ledger;
  }

  double microsPerPayment(Duration side) throws Exception {
    try (Pipeline pipeline = new Pipeline(stand.brokers())) {
      Throughput throughput = pipeline.run(side, new Payments(accounts, Choice.ANY));
      payments += throughput.count();
      return 1e6 / throughput.perSecond();
    }
  }

  /**
   * Checks the ledger after all sides, because checks after each side would take longer than the
   * sides. If the check fails, the figures of no side count.
   */
  void verify() throws Exception {
    stand.database().verify(payments);
  }

  Reading reading(Read read, int page, int limit) throws Exception {
    RestBank bank = RestBank.open(stand.url(Service.INGRESS), accounts);
    return new Reading(
        switch (read) {
          case BALANCE -> bank.balances(stand.database().middle());
          case ACCOUNTS -> bank.page(ACCOUNTS, page, limit);
          case TRANSACTIONS -> bank.page(TRANSACTIONS, page, limit);
        });
  }

  @Override
  public void close() {
    stands.close(stand);
  }
}
