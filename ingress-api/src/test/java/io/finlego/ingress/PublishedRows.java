package io.finlego.ingress;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.vault.SearchTokens;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * An ingress over rows as the processors publish them. Every test adds its own clients and
 * accounts.
 */
public final class PublishedRows {

  private static final PublishedRows SHARED = new PublishedRows(IngressUnderTest.shared());

  private static final Instant OPENED = Instant.parse("2026-03-01T10:00:00.000001Z");

  private final IngressUnderTest ingress;
  private final JdbcClient jdbc;
  private final AtomicLong numbers = new AtomicLong(10_000_000_000L);
  private final Api system;
  private final ClientRows clients;
  private final LedgerRows ledger;

  private PublishedRows(IngressUnderTest ingress) {
    this.ingress = ingress.awaitReady();
    DataSource source =
        new DriverManagerDataSource(ingress.databaseUrl(), PostgresInProcess.SUPERUSER, "");
    this.jdbc = JdbcClient.create(source);
    ResourceDatabasePopulator script =
        new ResourceDatabasePopulator(new ClassPathResource("views/contract.sql"));
    script.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
    script.execute(source);
    this.system = ingress.api().system();
    this.clients = new ClientRows(jdbc, ingress.bean(SearchTokens.class));
    this.ledger = new LedgerRows(jdbc);
  }

  public static PublishedRows shared() {
    return SHARED;
  }

  /** A system as a caller. */
  public Api system() {
    return system;
  }

  /** Changes clients. */
  public ClientRows clients() {
    return clients;
  }

  /** Changes accounts and transactions. */
  public LedgerRows ledger() {
    return ledger;
  }

  /** The text as the ledger's SQL folds it. */
  public String folded(String text) {
    return jdbc.sql("select ledger.fold(:text)").param("text", text).query(String.class).single();
  }

  /** The front office of this client as a caller. */
  public Api frontOffice(UUID client) {
    return ingress.api().frontOffice(client);
  }

  public UUID client() {
    return client("Payler", "{\"type\": \"company\", \"riskLevel\": \"low\"}");
  }

  /** An active company with this profile. */
  public UUID client(String displayName, String profile) {
    return client(displayName, "active", profile);
  }

  public UUID client(String displayName, String status, String profile) {
    return clients.add(displayName, status, profile);
  }

  /**
   * An account of the client, or of the institution if the client is null. Amounts are in minor
   * units.
   */
  public Row account(UUID client, String currency, int order, long balance, long held, long limit) {
    UUID id = madeAt(OPENED);
    long number = numbers.incrementAndGet();
    String iban = client == null ? null : "LT50" + "99999" + number;
    jdbc.sql(
            """
            insert into ledger.account_view values (
                :id, :client, :number, :iban, :currency, :type, 'An account', 'active', :order, :balance, :held, :limit,
                '{"a": [1, null]}', :opened, null, 0, 1)
            """)
        .param("id", id)
        .param("client", client)
        .param("number", Long.toString(number))
        .param("iban", iban)
        .param("currency", currency)
        .param("type", client == null ? "settlement" : "client")
        .param("order", order)
        .param("balance", balance)
        .param("held", held)
        .param("limit", limit)
        .param("opened", OPENED.atOffset(ZoneOffset.UTC))
        .update();
    return new Row(id, Long.toString(number), iban);
  }

  /** An account that can be looked up. */
  public record Row(UUID id, String number, String iban) {}

  public UUID payment(String status, String externalId, Instant createdAt) {
    UUID id = madeAt(createdAt);
    jdbc.sql(
            """
            insert into ledger.payment_view values (
                :id, :status, :external, 'Rent', '{"b": 1}', :at, null, null, null, null, null)
            """)
        .param("id", id)
        .param("status", status)
        .param("external", externalId)
        .param("at", createdAt.atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  /** A transaction of the payment. If it is posted, it has entries, with versions from 1. */
  public UUID transaction(
      UUID payment,
      int sequence,
      Row debit,
      Row credit,
      long amount,
      String currency,
      String status,
      Instant at) {
    UUID id = madeAt(at);
    jdbc.sql(
            """
            insert into ledger.transaction_view values (
                :id, :payment, :sequence, :debit, :credit, :amount, :currency, :status, 'transfer', 'Rent for March',
                null, null, case :status when 'posted' then cast(cast(:at as timestamptz) at time zone 'UTC' as date) end,
                :at, case :status when 'posted' then cast(:at as timestamptz) end)
            """)
        .param("id", id)
        .param("payment", payment)
        .param("sequence", sequence)
        .param("debit", debit.id())
        .param("credit", credit.id())
        .param("amount", amount)
        .param("currency", currency)
        .param("status", status)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    if (status.equals("posted")) {
      entry(debit, id, "debit", amount, -amount, at);
      entry(credit, id, "credit", amount, amount, at);
    }
    return id;
  }

  /**
   * An id as the ledger makes it: version 7, with microseconds, so that ids are in the order of
   * creation.
   */
  private UUID madeAt(Instant at) {
    long micros = at.getNano() / 1000 % 1000;
    long high = (at.toEpochMilli() << 16) | 0x7000L | micros;
    return new UUID(high, Long.MIN_VALUE | numbers.incrementAndGet());
  }

  private void entry(
      Row account, UUID transaction, String side, long amount, long change, Instant at) {
    jdbc.sql(
            """
            insert into ledger.entry_view
            select :account, coalesce(max(version), 0) + 1, :transaction, :side, :amount,
              coalesce((select y.balance_after from ledger.entry_view y where y.account_id = :account
                order by version desc limit 1), 0) + :change, cast(cast(:at as timestamptz) at time zone 'UTC' as date), :at
            from ledger.entry_view where account_id = :account
            """)
        .param("account", account.id())
        .param("transaction", transaction)
        .param("side", side)
        .param("amount", amount)
        .param("change", change)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            update ledger.account_view set (balance, version) = (
              select balance_after, version from ledger.entry_view where account_id = :account order by version desc limit 1)
            where id = :account
            """)
        .param("account", account.id())
        .update();
  }
}
