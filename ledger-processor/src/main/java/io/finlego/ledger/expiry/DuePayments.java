package io.finlego.ledger.expiry;

import io.finlego.kernel.PaymentId;
import io.finlego.processing.DueCommands;
import io.finlego.processing.postgres.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds open payments whose {@code expiresAt} has passed, by the clock of the database server.
 * Decisions use the same clock. Reads the table {@code payment}.
 */
@Table
public final class DuePayments implements DueCommands.Rows<DuePayments.Due> {

  private static final String AFTER =
      """
      select id, due_at
      from payment
      where due_at <= now() and (due_at, id) > (?, ?)
      order by due_at, id
      limit ?
      """;

  private final JdbcClient jdbc;

  public DuePayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Due> after(@Nullable Due last, int maxRows) {
    Due start = last == null ? Due.BEFORE_ALL : last;
    return jdbc.sql(AFTER)
        .params(
            OffsetDateTime.ofInstant(start.dueAt(), ZoneOffset.UTC), start.id().value(), maxRows)
        .query(
            (row, index) ->
                new Due(
                    new PaymentId(row.getObject(1, UUID.class)),
                    row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** A payment and the instant since which it is due. */
  record Due(PaymentId id, Instant dueAt) {
    private static final Due BEFORE_ALL = new Due(new PaymentId(new UUID(0, 0)), Instant.EPOCH);
  }
}
