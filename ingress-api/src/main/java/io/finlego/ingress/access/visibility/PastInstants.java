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
 * Makes past instants final: what is read of an instant after this wait is read so for ever.
 *
 * <p>The ledger takes the instants of its changes from the database server's clock before it
 * commits them, and several of its transactions run at the same time. So changes of a past instant
 * may still come into view, but only from transactions that are under way now: the ledger locks its
 * progress before it reads the clock, and a transaction has a number from its first lock on. Who
 * waits for all numbered transactions that he sees after the instant has passed, sees every change
 * up to that instant. The ledger's transactions take no part in this and lose no time by it.
 */
@Component
public final class PastInstants {

  /** Only transactions of users that may write entries count, not a long migration or backup. */
  private static final String UNDER_WAY =
      """
      select now() as now,
        array(select a.pid || ':' || a.backend_xid
          from pg_stat_activity a
          where a.datname = current_database() and a.backend_xid is not null
            and has_table_privilege(a.usesysid, to_regclass('ledger.entry'), 'insert')) as under_way
      """;

  /** A batch of the ledger takes some hundredths of a second. */
  private static final Duration WAIT_MAX = Duration.ofSeconds(5);

  private static final Duration AHEAD_MAX = Duration.ofMillis(500);

  private static final Duration PAUSE = Duration.ofMillis(3);

  private final JdbcClient jdbc;

  PastInstants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param now an instant before the transactions were looked at
   */
  private record Look(Instant now, Set<String> underWay) {}

  /**
   * Waits until an instant is final.
   *
   * @param instant null or one that has not come yet: now
   * @return the instant that is final
   * @throws ApiException {@code unavailable} if that takes too long
   */
  public Instant settled(@Nullable Instant instant) {
    Look look = look();
    Instant past = instant == null || instant.isAfter(look.now()) ? look.now() : instant;
    while (!look.now().isAfter(past)) {
      look = look();
    }
    awaitEnd(look.underWay());
    return past;
  }

  /**
   * Waits until the instant is final, unless it lies in the future. Null: there is none. A caller's
   * clock may be ahead of the database server's by a little.
   */
  public void await(@Nullable Instant instant) {
    if (instant == null) {
      return;
    }
    Look look = look();
    while (!look.now().isAfter(instant)) {
      if (Duration.between(look.now(), instant).compareTo(AHEAD_MAX) > 0) {
        return;
      }
      pause();
      look = look();
    }
    awaitEnd(look.underWay());
  }

  private void awaitEnd(Set<String> transactions) {
    long end = System.nanoTime() + WAIT_MAX.toNanos();
    Set<String> underWay = new HashSet<>(transactions);
    while (!underWay.isEmpty()) {
      if (System.nanoTime() > end) {
        throw ApiException.unavailable(
            "Changes up to this instant are still being written; try again.");
      }
      pause();
      underWay.retainAll(look().underWay());
    }
  }

  private Look look() {
    return jdbc.sql(UNDER_WAY).query((row, _) -> look(row)).single();
  }

  private static Look look(ResultSet row) throws SQLException {
    return new Look(Columns.instant(row, "now"), new HashSet<>(Columns.texts(row, "under_way")));
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
