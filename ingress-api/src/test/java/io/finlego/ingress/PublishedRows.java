package io.finlego.ingress;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.kernel.Sha256;
import io.finlego.vault.ClientKey;
import io.finlego.vault.ClientKeys;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchField;
import io.finlego.vault.SearchTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
  }

  public static PublishedRows shared() {
    return SHARED;
  }

  /** A system as a caller. */
  public Api system() {
    return system;
  }

  /** The text as the ledger's SQL folds it. */
  public String folded(String text) {
    return jdbc.sql("select ledger.fold(:text)").param("text", text).query(String.class).single();
  }

  /** The front office of this client as a caller. */
  public Api frontOffice(UUID client) {
    return ingress.api().frontOffice(client);
  }

  /** An active company with this profile. */
  public UUID client(String displayName, String profile) {
    return client(displayName, "active", profile);
  }

  public UUID client(String displayName, String status, String profile) {
    UUID id = UUID.randomUUID();
    // The key has the client's id, so that tests find it.
    ClientKey key = new ClientKeys(jdbc, TestKeys.master()).create(id);
    jdbc.sql(
            """
            insert into client.client_view
            select :id, 'company', :status, :onboarding, null, 'low', 'LT', null, null, '{}', null, now(), now(), 1, null,
              cast(:tokens as int[]), :profile, :name, null, k.id, k.master_key, k.wrapped
            from client.client_key k where k.id = :key
            """)
        .param("id", id)
        .param("status", status)
        .param("onboarding", UUID.randomUUID())
        .param("tokens", tokens(displayName))
        .param("profile", key.seal(Purpose.PROFILE, profile))
        .param("name", key.seal(Purpose.NAME, displayName))
        .param("key", key.id())
        .update();
    return id;
  }

  /** Replaces the client's profile and its risk level, as the back office does. */
  public void rewrite(UUID client, String profile) {
    ClientKey key = new ClientKeys(jdbc, TestKeys.master()).find(client).orElseThrow();
    jdbc.sql(
            """
            update client.client_view
            set sealed_profile = :profile, risk_level = 'high', version = version + 1,
              updated_at = updated_at + interval '1 hour'
            where id = :id
            """)
        .param("id", client)
        .param("profile", key.seal(Purpose.PROFILE, profile))
        .update();
  }

  /** Blocks the client for this reason. */
  public void block(UUID client, byte[] sealedReason) {
    jdbc.sql(
            "update client.client_view set status = 'blocked', sealed_block_reason = :reason"
                + " where id = :id")
        .param("id", client)
        .param("reason", sealedReason)
        .update();
    jdbc.sql(
            """
            insert into client.client_change_view
            select c.id, c.version, gen_random_uuid(), 'blocked', '{}', 'system', 'back-office', gen_random_uuid(), now(),
              null, c.sealed_block_reason, c.key_id, c.master_key, c.wrapped
            from client.client_view c where c.id = :id
            """)
        .param("id", client)
        .update();
  }

  private String tokens(String displayName) {
    return SearchTokens.arrayLiteral(
        ingress.bean(SearchTokens.class).storedTokens(SearchField.NAME, displayName));
  }

  public UUID client() {
    return client("Payler", "{\"type\": \"company\", \"riskLevel\": \"low\"}");
  }

  /** A document of the client with its bytes in this blob. */
  public void document(
      UUID id, UUID client, String blob, String contentType, byte[] bytes, byte[] sealedName) {
    jdbc.sql(
            """
            insert into client.document values (
                :id, :client, null, 'passport', :contentType, :size, :sha256, :blob, :client, :name, :client, now(), null)
            """)
        .param("id", id)
        .param("client", client)
        .param("contentType", contentType)
        .param("size", bytes.length)
        .param("sha256", Sha256.of(bytes))
        .param("blob", blob)
        .param("name", sealedName)
        .update();
  }

  /** Erases the client: what is left is the row without personal data and key. */
  public void erase(UUID client) {
    jdbc.sql(
            """
            update client.client_view
            set status = 'closed', erased_at = now(), search_tokens = '{}', sealed_profile = null,
              sealed_name = null, key_id = null, master_key = null, wrapped = null
            where id = :id
            """)
        .param("id", client)
        .update();
    destroyKey(client);
  }

  /** Lets the client's key name a master key that the settings do not have. */
  public void loseMasterKey(UUID client) {
    for (String table : List.of("client_view", "client_key")) {
      jdbc.sql("update client." + table + " set master_key = 'gone' where id = :id")
          .param("id", client)
          .update();
    }
  }

  /** Destroys a key, so that its sealed data can no longer be opened. */
  public void destroyKey(UUID key) {
    jdbc.sql("delete from client.client_key where id = :id").param("id", key).update();
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

  /** Changes the account's name, metadata and status. */
  public Row changed(Row account, String name, String metadata, String status) {
    jdbc.sql(
            "update ledger.account_view set name = :name, metadata = cast(:metadata as json),"
                + " status = :status where id = :id")
        .param("name", name)
        .param("metadata", metadata)
        .param("status", status)
        .param("id", account.id())
        .update();
    return account;
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

  /** Sets what a system wrote about the transaction. */
  public UUID annotated(UUID transaction, String description, String metadata) {
    jdbc.sql(
            "update ledger.transaction_view set description = :description,"
                + " metadata = cast(:metadata as json) where id = :id")
        .param("description", description)
        .param("metadata", metadata)
        .param("id", transaction)
        .update();
    return transaction;
  }

  /** Sets when the transaction was posted, and on which day it was booked. */
  public UUID posted(UUID transaction, Instant postedAt, LocalDate bookingDate) {
    for (String table : List.of("transaction_view", "entry_view")) {
      String id = table.equals("entry_view") ? "transaction_id" : "id";
      jdbc.sql(
              "update ledger.%s set posted_at = :at, booking_date = :day where %s = :id"
                  .formatted(table, id))
          .param("at", postedAt.atOffset(ZoneOffset.UTC))
          .param("day", bookingDate)
          .param("id", transaction)
          .update();
    }
    return transaction;
  }

  /**
   * Makes the account one of the institution that names the client, as earlier releases allowed.
   */
  public Row ofInstitution(Row account, String type) {
    jdbc.sql("update ledger.account_view set type = :type, iban = null where id = :id")
        .param("type", type)
        .param("id", account.id())
        .update();
    return account;
  }

  /** Sets the transaction's metadata and type. */
  public UUID described(UUID transaction, String metadata, String type) {
    jdbc.sql(
            "update ledger.transaction_view set metadata = cast(:metadata as json), type = :type"
                + " where id = :id")
        .param("metadata", metadata)
        .param("type", type)
        .param("id", transaction)
        .update();
    return transaction;
  }

  /** Takes the transaction's description away. */
  public UUID withoutDescription(UUID transaction) {
    jdbc.sql("update ledger.transaction_view set description = null where id = :id")
        .param("id", transaction)
        .update();
    return transaction;
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
