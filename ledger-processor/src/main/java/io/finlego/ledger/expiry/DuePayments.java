package io.finlego.ledger.expiry;

import io.finlego.kernel.PaymentId;
import io.finlego.processing.postgres.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open payments whose {@code expiresAt} has passed by the database server's clock, which also times
 * the decisions. Reads the table {@code payment}.
 */
@Table
public final class DuePayments {

  private static final String AFTER =
      """
      select id, due_at
      from payment
      where due_at <= now() and (due_at, id) > (?, ?)
      order by due_at, id
      limit ?
      """;

  private final JdbcClient jdbc;
  private final int pageMaxPayments;

  public DuePayments(JdbcClient jdbc, int pageMaxPayments) {
    this.jdbc = jdbc;
    this.pageMaxPayments = pageMaxPayments;
  }

  /** The next page, the longest due first. The last page is shorter than a full one. */
  List<Due> after(Due last) {
    return jdbc.sql(AFTER)
        .params(
            OffsetDateTime.ofInstant(last.dueAt(), ZoneOffset.UTC),
            last.id().value(),
            pageMaxPayments)
        .query(
            (row, index) ->
                new Due(
                    new PaymentId(row.getObject(1, UUID.class)),
                    row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  boolean isLast(List<Due> page) {
    return page.size() < pageMaxPayments;
  }

  /** A payment and the instant since which it is due. */
  record Due(PaymentId id, Instant dueAt) {
    static final Due BEFORE_ALL = new Due(new PaymentId(new UUID(0, 0)), Instant.EPOCH);
  }
}
