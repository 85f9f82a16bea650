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
 * Finds the rows of the table {@code payment} that are due: draft and pending payments whose {@code
 * expiresAt} has passed. The clock of the database server decides whether {@code expiresAt} has
 * passed, because the decisions on payments use the same clock.
 */
@Table
public final class DuePayments implements DueCommands.Rows<DuePayments.DuePayment> {

  private static final String NEXT_PAYMENTS =
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
  public List<DuePayment> nextPage(@Nullable DuePayment lastPayment, int maxRows) {
    DuePayment startAfter = lastPayment == null ? DuePayment.BEFORE_FIRST : lastPayment;
    return jdbc.sql(NEXT_PAYMENTS)
        .params(
            OffsetDateTime.ofInstant(startAfter.dueAt(), ZoneOffset.UTC),
            startAfter.id().value(),
            maxRows)
        .query(
            (row, _) ->
                new DuePayment(
                    new PaymentId(row.getObject(1, UUID.class)),
                    row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** A payment and its {@code expiresAt}. */
  record DuePayment(PaymentId id, Instant dueAt) {
    private static final DuePayment BEFORE_FIRST =
        new DuePayment(new PaymentId(new UUID(0, 0)), Instant.EPOCH);
  }
}
