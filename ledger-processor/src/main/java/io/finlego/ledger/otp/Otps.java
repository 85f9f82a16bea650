package io.finlego.ledger.otp;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.otp.OneTimeCode;
import io.finlego.ledger.sql.Micros;
import io.finlego.ledger.sql.Statements;
import io.finlego.ledger.sql.Statements.Parameter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code otp}. Storing a code deletes its client's codes that are older than a day. */
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

  private static final String TRIM =
      """
      delete from otp
      where client_id = any(?) and sent_at < now() - interval '1 day'
      returning id
      """;

  private final Statements statements;

  public Otps(Statements statements) {
    this.statements = statements;
  }

  /** The clients' codes, locked until the transaction ends. */
  public List<Otp> lock(Collection<ClientId> clients) {
    return clients.isEmpty()
        ? List.of()
        : statements.query(
            LOCK, (row, index) -> read(row), Parameter.ids(clients, ClientId::value));
  }

  /** Stores new and changed codes. */
  public void store(List<Otp> otps) {
    if (otps.isEmpty()) {
      return;
    }
    int count = otps.size();
    UUID[] ids = new UUID[count];
    UUID[] clients = new UUID[count];
    UUID[] accounts = new UUID[count];
    String[][] texts = new String[3][count];
    @Nullable String[] tokens = new @Nullable String[count];
    int[] tries = new int[count];
    long[] sent = new long[count];
    long[] expires = new long[count];
    @Nullable Long[] tokenExpires = new @Nullable Long[count];
    for (int i = 0; i < count; i++) {
      Otp otp = otps.get(i);
      ids[i] = otp.id();
      clients[i] = otp.client().value();
      accounts[i] = otp.account().value();
      texts[0][i] = otp.operation().word();
      OneTimeCode code = otp.code();
      texts[1][i] = code.status().name().toLowerCase(Locale.ROOT);
      texts[2][i] = code.digest();
      tries[i] = code.tries();
      sent[i] = Micros.of(code.sentAt());
      expires[i] = Micros.of(code.expiresAt());
      tokens[i] = code.tokenDigest();
      tokenExpires[i] = code.tokenExpiresAt() == null ? null : Micros.of(code.tokenExpiresAt());
    }
    statements.update(
        STORE,
        count,
        new Parameter("uuid", ids),
        new Parameter("uuid", clients),
        new Parameter("text", texts[0]),
        new Parameter("uuid", accounts),
        new Parameter("text", texts[1]),
        new Parameter("text", texts[2]),
        new Parameter("int4", tries),
        new Parameter("int8", sent),
        new Parameter("int8", expires),
        new Parameter("text", tokens),
        new Parameter("int8", tokenExpires));
    statements.query(
        TRIM,
        (row, index) -> row.getObject(1),
        Parameter.ids(otps.stream().map(Otp::client).distinct().toList(), ClientId::value));
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
            instant(row));
    return new Otp(
        new ClientId(row.getObject(2, UUID.class)),
        OtpOperation.of(row.getString(3)),
        new AccountId(row.getObject(4, UUID.class)),
        code);
  }

  private static @Nullable Instant instant(ResultSet row) throws SQLException {
    OffsetDateTime value = row.getObject(11, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
