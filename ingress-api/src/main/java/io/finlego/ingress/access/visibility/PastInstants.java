package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.query.Columns;
import io.finlego.ingress.http.result.ApiException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes past instants final. An instant is final if every later read of the data as of this instant
 * gives the same answer.
 *
 * <p>The ledger reads the time of a change from the database server's clock before it commits the
 * change, and several ledger transactions run at the same time. So a change with a past time may
 * become visible later, when its transaction commits. Before a ledger transaction reads the clock,
 * it takes a lock, and Postgres gives a transaction its id at the first lock. So a transaction that
 * reads a time from the clock already has its id at that time. When the instant has passed, this
 * class lists all open transactions that have an id, and waits until they have ended. Then no
 * transaction can commit a change with a time up to the instant any more. The wait does not slow
 * down the ledger's transactions.
 */
@Component
public final class PastInstants {

  /**
   * Selects only transactions of database users that may write entries, so that a long backup does
   * not block reads.
   */
  private static final String OPEN_TRANSACTIONS =
      """
      select now() as now,
        array(select a.pid || ':' || a.backend_xid
          from pg_stat_activity a
          where a.datname = current_database() and a.backend_xid is not null
            and has_table_privilege(a.usesysid, to_regclass('ledger.entry'), 'insert')) as under_way
      """;

  /**
   * The longest wait for open transactions. A ledger transaction usually takes only some hundredths
   * of a second.
   */
  private static final Duration WAIT_MAX = Duration.ofSeconds(5);

  /** The largest difference by which a caller's clock may be ahead of the database server's. */
  private static final Duration AHEAD_MAX = Duration.ofMillis(500);

  private static final Duration PAUSE = Duration.ofMillis(3);

  private final JdbcClient jdbc;

  PastInstants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The open transactions of the ledger.
   *
   * @param now the database server's time just before the transactions were listed
   * @param transactions the process id and the transaction id of each
   */
  private record Snapshot(Instant now, Set<String> transactions) {}

  /**
   * Waits until an instant is final.
   *
   * @param instant the instant to wait for. If it is null or in the future, the current time is
   *     used instead
   * @return the instant that is final now
   * @throws ApiException {@code unavailable} if the wait takes too long
   */
  public Instant finalInstant(@Nullable Instant instant) {
    Snapshot snapshot = takeSnapshot();
    Instant pastInstant =
        instant == null || instant.isAfter(snapshot.now()) ? snapshot.now() : instant;
    while (!snapshot.now().isAfter(pastInstant)) {
      snapshot = takeSnapshot();
    }
    awaitEnd(snapshot.transactions());
    return pastInstant;
  }

  /**
   * Waits until the instant is final. Does nothing if the instant is null, or is in the future by
   * more than {@link #AHEAD_MAX}. An instant that is in the future by less than that is awaited,
   * because the caller's clock may be a little ahead of the database server's.
   *
   * @throws ApiException {@code unavailable} if the wait takes too long
   */
  public void awaitFinal(@Nullable Instant instant) {
    if (instant == null) {
      return;
    }
    Snapshot snapshot = takeSnapshot();
    while (!snapshot.now().isAfter(instant)) {
      if (Duration.between(snapshot.now(), instant).compareTo(AHEAD_MAX) > 0) {
        return;
      }
      pause();
      snapshot = takeSnapshot();
    }
    awaitEnd(snapshot.transactions());
  }

  private void awaitEnd(Set<String> transactions) {
    long endNanos = System.nanoTime() + WAIT_MAX.toNanos();
    Set<String> openTransactions = new HashSet<>(transactions);
    while (!openTransactions.isEmpty()) {
      if (System.nanoTime() > endNanos) {
        throw ApiException.unavailable(
            "Changes up to this instant are still being written; try again.");
      }
      pause();
      openTransactions.retainAll(takeSnapshot().transactions());
    }
  }

  private Snapshot takeSnapshot() {
    return jdbc.sql(OPEN_TRANSACTIONS).query((row, _) -> snapshot(row)).single();
  }

  private static Snapshot snapshot(ResultSet row) throws SQLException {
    return new Snapshot(
        Columns.instant(row, "now"), new HashSet<>(Columns.texts(row, "under_way")));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ApiException.unavailable("The service is being stopped; try again.");
    }
  }
}
