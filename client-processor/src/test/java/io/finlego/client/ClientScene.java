package io.finlego.client;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.finlego.client.batch.ClientDomain;
import io.finlego.client.batch.ClientPolicy;
import io.finlego.client.batch.ClientTables;
import io.finlego.client.profile.OnRejection;
import io.finlego.client.verification.VerificationPolicy;
import io.finlego.client.wire.ClientRequest;
import io.finlego.client.wire.CommandReader;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Sha256;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.processing.postgres.ServerClock;
import io.finlego.processing.postgres.Statements;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Replies;
import io.finlego.schemas.Topics;
import io.finlego.schemas.client.BlockClient;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.ImportClient;
import io.finlego.schemas.client.ImportedAccount;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.client.ReplaceClient;
import io.finlego.schemas.client.RequestDeletion;
import io.finlego.schemas.client.RiskLevel;
import io.finlego.schemas.client.UnblockClient;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.common.Sealed;
import io.finlego.schemas.common.StepConcluded;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.schemas.reply.ImportedAccountsOpened;
import io.finlego.schemas.reply.Problem;
import io.finlego.vault.ClientKey;
import io.finlego.vault.ClientKeys;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchField;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The clients' domain on a test class's own database, with the role of production. It makes
 * commands as the ingress does, which creates the keys and seals.
 */
final class ClientScene {

  static final UUID EDITOR = UUID.randomUUID();
  static final Caller BACK_OFFICE = new Caller(CallerKind.system, "back-office");

  private static final AvroCodec CODEC = AvroCodec.catalogue();
  private static final CommandReader READER = new CommandReader(CODEC);
  private static final byte[] NOTHING = {};
  private static final Period RETENTION = Period.ofYears(5);
  private static final ClientPolicy TERMS =
      policy(OnRejection.RESTRICT, VerificationPolicy.ALL_FINDINGS, false);

  private final ClientDatabase database;
  private final DataSource source;
  private final ClientKeys vault;
  private final TransactionTemplate transactions;
  private final ClientDomain domain;
  private final InstantSource clock;

  private ClientScene(
      ClientDatabase database,
      DataSource source,
      ClientKeys vault,
      ClientPolicy policy,
      Duration ahead) {
    this.database = database;
    this.source = source;
    this.vault = vault;
    transactions = ClientDatabase.transactions(source);
    JdbcTemplate jdbc = new JdbcTemplate(source);
    Statements statements = new Statements(jdbc);
    ClientKeys keys = new ClientKeys(JdbcClient.create(jdbc), TestVault.MASTER_KEYS);
    domain = new ClientDomain(new ClientTables(statements, keys, TestVault.SEALS), policy);
    clock = InstantSource.offset(new ServerClock(statements), ahead);
  }

  private static ClientPolicy policy(
      OnRejection onRejection, VerificationPolicy verification, boolean plain) {
    return new ClientPolicy(RETENTION, onRejection, verification, plain);
  }

  static ClientScene migrated(String name) {
    return on(ClientDatabase.migrated(name));
  }

  static ClientScene on(ClientDatabase database) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(database.as("finlego_vault"));
    pool.setMaximumPoolSize(2);
    pool.setMinimumIdle(0);
    ClientKeys vault =
        new ClientKeys(JdbcClient.create(new HikariDataSource(pool)), TestVault.MASTER_KEYS);
    return new ClientScene(database, database.as("finlego_client"), vault, TERMS, Duration.ZERO);
  }

  /** The same scene with profiles that subscribers can read. */
  ClientScene withPlainEvents() {
    return new ClientScene(
        database,
        source,
        vault,
        policy(OnRejection.RESTRICT, VerificationPolicy.ALL_FINDINGS, true),
        Duration.ZERO);
  }

  /** The same, where a rejection is only reported. */
  ClientScene thatReportsRejections() {
    return new ClientScene(
        database,
        source,
        vault,
        policy(OnRejection.REPORT, VerificationPolicy.ALL_FINDINGS, false),
        Duration.ZERO);
  }

  /** The same, where not all findings of the verification count. */
  ClientScene verifiedBy(VerificationPolicy verification) {
    return new ClientScene(
        database, source, vault, policy(OnRejection.RESTRICT, verification, false), Duration.ZERO);
  }

  /** The same scene some time later. */
  ClientScene after(Duration duration) {
    return new ClientScene(database, source, vault, TERMS, duration);
  }

  /** The same scene through this source of connections. */
  ClientScene through(DataSource other) {
    return new ClientScene(database, other, vault, TERMS, Duration.ZERO);
  }

  ClientDatabase database() {
    return database;
  }

  TransactionTemplate transactions() {
    return transactions;
  }

  DataSource source() {
    return source;
  }

  ClientKeys vault() {
    return vault;
  }

  JdbcTemplate superuser() {
    return database.jdbcAs("postgres");
  }

  Applied apply(Object payload) {
    return apply(UUID.randomUUID(), payload);
  }

  Applied apply(UUID command, Object payload) {
    return transaction(List.of(received(command, payload))).getFirst();
  }

  List<Applied> applyAll(List<?> payloads) {
    return transaction(
        payloads.stream().map(payload -> received(UUID.randomUUID(), payload)).toList());
  }

  List<Applied> applyAll(Object... payloads) {
    return applyAll(List.of(payloads));
  }

  /** Applies the batch within the caller's transaction. */
  List<Applied> decide(List<ReceivedCommand<ClientRequest>> commands) {
    List<Outcome> outcomes = domain.apply(commands, clock);
    return Applied.of(commands, outcomes);
  }

  private List<Applied> transaction(List<ReceivedCommand<ClientRequest>> commands) {
    return Objects.requireNonNull(transactions.execute(_ -> decide(commands)));
  }

  /** Applies the batch in its own transaction, at the instant of this clock. */
  List<Outcome> apply(List<ReceivedCommand<ClientRequest>> commands, InstantSource batchClock) {
    return Objects.requireNonNull(transactions.execute(_ -> domain.apply(commands, batchClock)));
  }

  InstantSource clock() {
    return clock;
  }

  static ReceivedCommand<ClientRequest> received(UUID command, Object payload) {
    byte[] value = CODEC.encode(Topics.CLIENT_COMMANDS, new ClientCommand(BACK_OFFICE, payload));
    return new ReceivedCommand<>(new CommandId(command), READER.read(value), Instant.now());
  }

  /** Registers a client and returns its id. */
  UUID register(Form form) {
    return apply(registering(form)).registeredClient();
  }

  /** Imports a client, whose accounts the ledger opens. */
  UUID imported(String externalId, Form form) {
    Applied begun = apply(importing(externalId, form, "EUR"));
    UUID client = begun.toLedger(OpenImportedAccounts.class).getClientId();
    apply(opened(client, List.of(UUID.randomUUID())));
    return client;
  }

  /** The ledger opened the accounts of an import. */
  static StepConcluded opened(UUID client, List<UUID> accounts) {
    return concluded(
        client,
        "OpenImportedAccounts",
        Replies.encode(new ImportedAccountsOpened(accounts)),
        NOTHING);
  }

  /** The ledger did not open the accounts of an import. */
  static StepConcluded notOpened(UUID client, String code, String message) {
    return concluded(
        client,
        "OpenImportedAccounts",
        Replies.encodeRefusal(List.of(new Problem(code, message, null))),
        NOTHING);
  }

  static StepConcluded concluded(UUID client, String step, byte[] reply, byte[] context) {
    return new StepConcluded(
        client, step, UUID.randomUUID(), ByteBuffer.wrap(reply), ByteBuffer.wrap(context));
  }

  RegisterClient registering(Form form) {
    return registering(form, vault.create(UUID.randomUUID()));
  }

  RegisterClient registering(Form form, ClientKey key) {
    return new RegisterClient(
        ClientType.valueOf(form.text("type")),
        form.id("onboardingId"),
        form.id("editorUserId"),
        RiskLevel.valueOf(form.text("riskLevel")),
        form.isDefaultCompliant(),
        form.text("countryOfRegistration"),
        sealed(key, Purpose.PROFILE, form.json()));
  }

  ReplaceClient replacing(UUID client, Form form) {
    return new ReplaceClient(
        client,
        null,
        ClientType.valueOf(form.text("type")),
        form.id("onboardingId"),
        EDITOR,
        RiskLevel.valueOf(form.text("riskLevel")),
        form.isDefaultCompliant(),
        form.text("countryOfRegistration"),
        sealed(keyOf(client), Purpose.PROFILE, form.json()));
  }

  BlockClient blocking(UUID client, String reason) {
    return new BlockClient(client, EDITOR, sealed(keyOf(client), Purpose.REASON, reason));
  }

  UnblockClient unblocking(UUID client, String reason) {
    return new UnblockClient(client, EDITOR, sealed(keyOf(client), Purpose.REASON, reason));
  }

  RequestDeletion requestingDeletion(UUID client, String reason) {
    return new RequestDeletion(client, sealed(keyOf(client), Purpose.REASON, reason));
  }

  ImportClient importing(String externalId, Form form, String... currencies) {
    return new ImportClient(
        externalId,
        ByteBuffer.wrap(
            Sha256.of((form.json() + List.of(currencies)).getBytes(StandardCharsets.UTF_8))),
        registering(form),
        Stream.of(currencies).map(currency -> new ImportedAccount(currency, null)).toList(),
        null);
  }

  static Sealed sealed(ClientKey key, Purpose purpose, String plain) {
    return new Sealed(key.id(), ByteBuffer.wrap(key.seal(purpose, plain)));
  }

  ClientKey keyOf(UUID client) {
    return vault.find((UUID) row(client).get("key_id")).orElseThrow();
  }

  /** The row of a client. */
  Map<String, Object> row(UUID client) {
    return superuser()
        .queryForMap(
            "select c.*, p.sealed_profile from client c left join client_profile p on p.client_id ="
                + " c.id where c.id = ?",
            client);
  }

  String status(UUID client) {
    return (String) row(client).get("status");
  }

  /** The state of the client's verification. */
  String verification(UUID client) {
    return (String) row(client).get("verification_state");
  }

  long version(UUID client) {
    return (long) row(client).get("version");
  }

  /** A sealed column of a client, opened. */
  String opened(UUID client, Purpose purpose, String column) {
    return keyOf(client).open(purpose, (byte[]) row(client).get(column));
  }

  /** The last line of a client's audit. */
  Map<String, Object> audited(UUID client) {
    return superuser()
        .queryForMap(
            "select * from client_change where client_id = ? order by version desc limit 1",
            client);
  }

  long count(String from, Object... parameters) {
    return Objects.requireNonNull(
        superuser().queryForObject("select count(*) from " + from, Long.class, parameters));
  }

  /** The clients found by a part of a text, as the ingress searches. */
  List<UUID> found(SearchField field, String part) {
    Integer[] tokens = TestVault.TOKENS.searchTokens(field, part).toArray(Integer[]::new);
    return database
        .jdbcAs("finlego_reader")
        .queryForList(
            "select id from client_view where search_tokens @> ?::int[]",
            UUID.class,
            (Object) tokens);
  }
}
