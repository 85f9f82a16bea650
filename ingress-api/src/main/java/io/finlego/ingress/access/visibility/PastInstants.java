package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.query.Columns;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.schemas.Domain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes past instants final. An instant is final if every later read of a domain's data as of this
 * instant gives the same answer.
 *
 * <p>A processor reads the time of a change from the database server's clock before it commits the
 * change. So a change may become visible later than its own time. To make an instant final, this
 * class first waits until the instant has passed. Then it lists the processor's open transactions
 * that began at the instant or before, and waits until all listed transactions have ended. The wait
 * does not slow the processor down.
 *
 * <p>The list has only transactions that have an id. Postgres gives a transaction its id at the
 * transaction's first lock, and a processor's transaction takes a lock before it reads the clock.
 * So the list misses no transaction that may still commit a change up to the instant.
 *
 * <p>After Postgres was restored from an older copy, the processor applies changes of the past
 * again. No instant is final until it has applied them all, or until it is known that there are
 * none.
 */
@Component
public final class PastInstants {

  /** The API's reference shows this text for each operation whose period can have an end. */
  public static final String REFERENCE =
      """


      An answer for a past that has an end is final: it waits until everything up to the end is committed, usually \
      some hundredths of a second and at most five seconds; then 503 `unavailable`.\
      """;

  /**
   * Selects the transactions that the domain's processor began up to the instant. The domain's name
   * replaces <code>${schema}</code>.
   */
  private static final String OPEN_TRANSACTIONS =
      """
      select now() as now,
        array(select * from ${schema}.open_transactions(coalesce(cast(:until as timestamptz), now())))
          as open_transactions
      """;

  /**
   * The longest wait for open transactions. A processor's transaction usually takes only some
   * hundredths of a second.
   */
  private static final Duration WAIT_MAX = Duration.ofSeconds(5);

  /** The largest difference by which a caller's clock may be ahead of the database server's. */
  private static final Duration AHEAD_MAX = Duration.ofMillis(500);

  private static final Duration PAUSE = Duration.ofMillis(3);

  private final JdbcClient jdbc;
  private final DatabaseAge age;

  PastInstants(JdbcClient jdbc, DatabaseAge age) {
    this.jdbc = jdbc;
    this.age = age;
  }

  /**
   * The open transactions that a processor began up to an instant.
   *
   * @param now the database server's time just before the transactions were listed
   * @param transactions the process id and the transaction id of each open transaction
   */
  private record Snapshot(Instant now, Set<String> transactions) {}

  /**
   * Waits until an instant is final.
   *
   * @param domain the domain whose data are read
   * @param instant the instant to wait for. If it is null or in the future, the current time is
   *     used instead
   * @return the instant that is final now
   * @throws ApiException {@code unavailable} if the wait takes too long, or if Postgres may have
   *     been restored and lack changes
   */
  public Instant finalInstant(Domain domain, @Nullable Instant instant) {
    Snapshot snapshot = takeSnapshot(domain, instant);
    Instant past = instant == null || instant.isAfter(snapshot.now()) ? snapshot.now() : instant;
    while (!snapshot.now().isAfter(past)) {
      snapshot = takeSnapshot(domain, past);
    }
    awaitEnd(domain, past, snapshot.transactions());
    return past;
  }

  /**
   * Waits until the instant is final. Does nothing if the instant is null, or is in the future by
   * more than {@link #AHEAD_MAX}. An instant that is in the future by less than that is awaited,
   * because the caller's clock may be a little ahead of the database server's.
   *
   * @param domain the domain whose data are read
   * @throws ApiException {@code unavailable} if the wait takes too long, or if Postgres may have
   *     been restored and lack changes
   */
  public void awaitFinal(Domain domain, @Nullable Instant instant) {
    if (instant == null) {
      return;
    }
    Snapshot snapshot = takeSnapshot(domain, instant);
    while (!snapshot.now().isAfter(instant)) {
      if (Duration.between(snapshot.now(), instant).compareTo(AHEAD_MAX) > 0) {
        return;
      }
      pause();
      snapshot = takeSnapshot(domain, instant);
    }
    awaitEnd(domain, instant, snapshot.transactions());
  }

  private void awaitEnd(Domain domain, Instant until, Set<String> transactions) {
    if (age.mayBeBehind(domain)) {
      throw ApiException.unavailable(
          "The database may have been restored, and may still get changes of the past; try again"
              + " later.");
    }
    long endNanos = System.nanoTime() + WAIT_MAX.toNanos();
    Set<String> openTransactions = new HashSet<>(transactions);
    while (!openTransactions.isEmpty()) {
      if (System.nanoTime() > endNanos) {
        throw ApiException.unavailable(
            "Changes up to this instant are still being written; try again.");
      }
      pause();
      openTransactions.retainAll(takeSnapshot(domain, until).transactions());
    }
  }

  private Snapshot takeSnapshot(Domain domain, @Nullable Instant until) {
    return jdbc.sql(OPEN_TRANSACTIONS.replace("${schema}", domain.word()))
        .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
        .query((row, _) -> snapshot(row))
        .single();
  }

  private static Snapshot snapshot(ResultSet row) throws SQLException {
    return new Snapshot(
        Columns.instant(row, "now"), new HashSet<>(Columns.texts(row, "open_transactions")));
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
