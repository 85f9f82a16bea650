package io.finlego.ledger.otp;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.otp.OneTimeCode;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Micros;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code otp}. Storing a code also deletes the same client's codes that are older than a
 * day.
 */
@Table
public final class Otps {

  private static final String LOCK =
      """
      select id, client_id, operation, account_id, status, code_digest, tries, sent_at, expires_at, token_digest,
        token_expires_at
      from otp
      where client_id = any(?)
      order by id
      for update
      """;

  private static final String STORE =
      """
      insert into otp (id, client_id, operation, account_id, status, code_digest, tries, sent_at, expires_at,
        token_digest, token_expires_at)
      select id, client_id, operation, account_id, status, code_digest, tries,
        timestamptz 'epoch' + sent_micros * interval '1 microsecond',
        timestamptz 'epoch' + expires_micros * interval '1 microsecond', token_digest,
        timestamptz 'epoch' + token_expires_micros * interval '1 microsecond'
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as u (id, client_id, operation, account_id, status, code_digest, tries,
        sent_micros, expires_micros, token_digest, token_expires_micros)
      on conflict (id) do update
      set status = excluded.status, tries = excluded.tries, token_digest = excluded.token_digest,
        token_expires_at = excluded.token_expires_at
      """;

  private static final String DELETE_OLD =
      """
      delete from otp
      where client_id = any(?) and sent_at < timestamptz 'epoch' + (?::bigint[])[1] * interval '1 microsecond'
      returning id
      """;

  private static final Duration RETENTION = Duration.ofDays(1);

  private final Statements statements;

  public Otps(Statements statements) {
    this.statements = statements;
  }

  /** Reads the codes of the clients and locks their rows until the transaction ends. */
  public List<Otp> lock(Collection<ClientId> clients) {
    return clients.isEmpty()
        ? List.of()
        : statements.query(LOCK, (row, _) -> read(row), Parameter.ids(clients, ClientId::value));
  }

  /**
   * Stores new and changed codes. Also deletes all codes that are older than a day and belong to
   * the same clients.
   *
   * @param now the instant of the batch
   */
  public void store(List<Otp> otps, Instant now) {
    if (otps.isEmpty()) {
      return;
    }
    statements.update(
        STORE,
        Columns.of(otps)
            .uuid(Otp::id)
            .uuid(otp -> otp.client().value())
            .text(otp -> otp.operation().word())
            .uuid(otp -> otp.account().value())
            .text(otp -> otp.code().status().name().toLowerCase(Locale.ROOT))
            .text(otp -> otp.code().codeDigest())
            .integer(otp -> otp.code().wrongGuesses())
            .micros(otp -> otp.code().sentAt())
            .micros(otp -> otp.code().expiresAt())
            .text(otp -> otp.code().tokenDigest())
            .micros(otp -> otp.code().tokenExpiresAt()));
    statements.query(
        DELETE_OLD,
        (row, _) -> row.getObject(1),
        Parameter.ids(otps.stream().map(Otp::client).distinct().toList(), ClientId::value),
        new Parameter("int8", new long[] {Micros.of(now.minus(RETENTION))}));
  }

  private static Otp read(ResultSet row) throws SQLException {
    OneTimeCode code =
        new OneTimeCode(
            row.getObject(1, UUID.class),
            OneTimeCode.Status.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
            row.getString(6),
            row.getInt(7),
            row.getObject(8, OffsetDateTime.class).toInstant(),
            row.getObject(9, OffsetDateTime.class).toInstant(),
            row.getString(10),
            tokenExpiresAt(row));
    return new Otp(
        new ClientId(row.getObject(2, UUID.class)),
        OtpOperation.of(row.getString(3)),
        new AccountId(row.getObject(4, UUID.class)),
        code);
  }

  private static @Nullable Instant tokenExpiresAt(ResultSet row) throws SQLException {
    OffsetDateTime dateTime = row.getObject(11, OffsetDateTime.class);
    return dateTime == null ? null : dateTime.toInstant();
  }
}
