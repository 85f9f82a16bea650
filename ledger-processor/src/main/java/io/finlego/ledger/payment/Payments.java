package io.finlego.ledger.payment;

import io.finlego.kernel.PaymentId;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.CopyRows;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import io.finlego.processing.postgres.TakenMeanwhileException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** The table {@code payment}. */
@Table
public final class Payments {

  private static final String LOCK =
      """
      select id, status, external_id, description, metadata, created_at, pended_at, posted_at, cancelled_at, expires_at,
        cancel_reason, value_date
      from payment
      where id = any(?)
      order by id
      for update
      """;

  private static final String TAKEN_EXTERNAL_IDS =
      "select external_id from payment where external_id = any(?)";

  private static final String MADE_IN_ONE_STEP =
      """
      select id, status, external_id, description, metadata, created_at, pended_at, posted_at, cancelled_at, expires_at,
        cancel_reason, value_date
      from payment
      where external_id = any(?) and status = 'posted' and pended_at is null
      """;

  private static final String INSERT =
      """
      copy payment (id, status, external_id, description, metadata, created_at, pended_at, posted_at, cancelled_at,
        expires_at, cancel_reason, value_date)
      from stdin (format binary)
      """;

  /** The parameters have instants as microseconds since 1970, or null. */
  private static final String UPDATE =
      """
      update payment p
      set status = u.status, cancel_reason = u.cancel_reason,
        pended_at = timestamptz 'epoch' + u.pended_micros * interval '1 microsecond',
        posted_at = timestamptz 'epoch' + u.posted_micros * interval '1 microsecond',
        cancelled_at = timestamptz 'epoch' + u.cancelled_micros * interval '1 microsecond'
      from unnest(?, ?, ?, ?, ?, ?) as u (id, status, cancel_reason, pended_micros, posted_micros, cancelled_micros)
      where p.id = u.id and p.status in ('draft', 'pending')
      """;

  private static final int COLUMN_COUNT = 12;

  private final Statements statements;

  public Payments(Statements statements) {
    this.statements = statements;
  }

  /**
   * Reads the payments without their lines, and locks their rows until the transaction ends. Leaves
   * out unknown ids.
   */
  public List<Payment> lock(Collection<PaymentId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return statements.query(LOCK, (row, _) -> read(row), Parameter.ids(ids, PaymentId::value));
  }

  /** The subset of these external ids that payments already have. */
  public Set<String> takenExternalIds(Collection<String> externalIds) {
    return externalIds.isEmpty()
        ? Set.of()
        : new HashSet<>(
            statements.query(
                TAKEN_EXTERNAL_IDS,
                (row, _) -> row.getString(1),
                Parameter.texts(externalIds, Function.identity())));
  }

  /**
   * The payments that were made in one step with these external ids. Such payments need no lock,
   * because they never change.
   */
  public List<Payment> madeInOneStep(Collection<String> externalIds) {
    return externalIds.isEmpty()
        ? List.of()
        : statements.query(
            MADE_IN_ONE_STEP,
            (row, _) -> read(row),
            Parameter.texts(externalIds, Function.identity()));
  }

  /**
   * Stores new payments.
   *
   * @throws TakenMeanwhileException if another transaction has just taken one of the external ids
   */
  public void insert(Collection<Payment> payments) {
    try {
      statements.copy(INSERT, COLUMN_COUNT, payments, Payments::write);
    } catch (DuplicateKeyException e) {
      throw new TakenMeanwhileException("An external id was taken while the batch ran.", e);
    }
  }

  /** Stores the new states of changed payments. The caller must hold the locks on their rows. */
  public void update(Collection<Payment> payments) {
    if (!payments.isEmpty()) {
      statements.update(
          UPDATE,
          Columns.of(payments)
              .uuid(payment -> payment.id().value())
              .text(payment -> payment.status().word())
              .text(Payment::cancelReason)
              .micros(Payment::pendedAt)
              .micros(Payment::postedAt)
              .micros(Payment::cancelledAt));
    }
  }

  private static void write(CopyRows row, Payment payment) {
    row.uuid(payment.id().value())
        .text(payment.status().word())
        .text(payment.details().externalId())
        .text(payment.details().description())
        .text(payment.details().metadata())
        .instant(payment.createdAt())
        .instant(payment.pendedAt())
        .instant(payment.postedAt())
        .instant(payment.cancelledAt())
        .instant(payment.details().expiresAt())
        .text(payment.cancelReason())
        .date(payment.details().valueDate());
  }

  private static Payment read(ResultSet row) throws SQLException {
    PaymentDetails details =
        new PaymentDetails(
            row.getString(3),
            row.getString(4),
            row.getString(5),
            readInstant(row, 10),
            row.getObject(12, LocalDate.class));
    return new Payment(
        new PaymentId(row.getObject(1, UUID.class)),
        PaymentStatus.of(row.getString(2)),
        details,
        List.of(),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        readInstant(row, 7),
        readInstant(row, 8),
        readInstant(row, 9),
        row.getString(11));
  }

  private static @Nullable Instant readInstant(ResultSet row, int column) throws SQLException {
    OffsetDateTime dateTime = row.getObject(column, OffsetDateTime.class);
    return dateTime == null ? null : dateTime.toInstant();
  }
}
