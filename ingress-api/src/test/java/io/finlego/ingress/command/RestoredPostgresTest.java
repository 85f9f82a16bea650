package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.TestServers;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.access.visibility.DatabaseAge;
import io.finlego.ingress.reference.Examples;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.schemas.Domain;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.node.ObjectNode;

/** Postgres was restored from an older copy, so it lacks commands that a processor has decided. */
class RestoredPostgresTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String LONG_AGO = "2020-01-01T00:00:00Z";

  private static final String APPLY =
      """
      insert into %s.command_progress (topic_id, partition, next_offset, published_offset)
      values (:topic_id, :partition, :next_offset, 0)
      """;

  private static PublishedRows rows;
  private static IngressUnderTest ingress;
  private static Api system;
  private static Admin admin;
  private static JdbcClient jdbc;

  private final UUID topicId = UUID.randomUUID();

  @BeforeAll
  static void start() {
    rows = PublishedRows.shared();
    ingress =
        IngressUnderTest.startBesideShared(
                Map.of(
                    "finlego.ingress.commands.groups.client", group(Domain.CLIENT),
                    "finlego.ingress.commands.groups.ledger", group(Domain.LEDGER)))
            .awaitReady();
    system = ingress.api().system();
    admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()));
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(ingress.databaseUrl(), PostgresInProcess.SUPERUSER, ""));
  }

  @AfterAll
  static void stop() {
    admin.close();
    ingress.close();
  }

  @Test
  void noPastInstantIsFinalUntilThePostgresHasAllCommands() throws Exception {
    UUID account = rows.account(rows.client(), "EUR", 0, 0, 0, 0).id();
    String path = "/internal/Payments/" + UUID.randomUUID() + "/pend";
    system.send("POST", path, null, "Prefer", "respond-async");
    Map<TopicPartition, Long> ends = commitEnds(Domain.LEDGER);

    Answer past = system.get("/Accounts/" + account + "?at=" + LONG_AGO);
    assertThat(past.status()).isEqualTo(503);
    assertThat(past.codes()).containsExactly("unavailable");
    assertThat(system.get("/internal/Transactions?to=" + LONG_AGO).status()).isEqualTo(503);
    assertThat(system.get("/Accounts/" + account).status()).isEqualTo(200);
    assertThat(system.get("/internal/Clients?createdTo=" + LONG_AGO).status()).isEqualTo(200);
    assertThat(readinessOf(Domain.LEDGER)).contains("is being brought up");

    apply(Domain.LEDGER, ends);

    assertThat(system.get("/Accounts/" + account + "?at=" + LONG_AGO).status()).isEqualTo(200);
    assertThat(readinessOf(Domain.LEDGER)).contains("all decided commands");
  }

  @Test
  void aRepeatedCreationJoinsItsFirstCommandAndMakesNoOtherKey() throws Exception {
    String key = UUID.randomUUID().toString();
    ObjectNode body = company();
    CommandId command = idOf(create(body, key));
    forget(command);
    Map<TopicPartition, Long> ends = commitEnds(Domain.CLIENT);

    Answer again = create(body, key);
    Answer another = create(company(), UUID.randomUUID().toString());

    assertThat(again.status()).isEqualTo(202);
    assertThat(idOf(again)).isEqualTo(command);
    assertThat(keyCount(command)).isZero();
    assertThat(another.status()).isEqualTo(202);
    assertThat(keyCount(idOf(another))).isOne();
    apply(Domain.CLIENT, ends);
  }

  /** The key may be lost for good, or be restored later. */
  @Test
  void aClientWithoutItsKeyCanBeBlocked() {
    UUID client = rows.client();
    rows.destroyKey(client);
    UUID erased = rows.client();
    rows.erase(erased);

    assertThat(block(client).status()).isEqualTo(202);
    assertThat(block(erased).codes()).containsExactly("clientErased");
  }

  private static Answer block(UUID client) {
    return system.send(
        "PUT",
        "/internal/Clients/" + client + "/block",
        "{\"editorUserId\": \"%s\", \"reason\": \"fraud\"}".formatted(UUID.randomUUID()),
        "Prefer",
        "respond-async");
  }

  private static String group(Domain domain) {
    return "restored-" + domain.word();
  }

  private static ObjectNode company() {
    ObjectNode body = (ObjectNode) Objects.requireNonNull(Examples.request("create-client"));
    return body.deepCopy().put("onboardingId", UUID.randomUUID().toString());
  }

  private static Answer create(ObjectNode body, String key) {
    return system.send(
        "POST",
        "/internal/Clients",
        body.toString(),
        "Idempotency-Key",
        key,
        "Prefer",
        "respond-async");
  }

  private static CommandId idOf(Answer answer) {
    return new CommandId(UUID.fromString(answer.header("Command-Id")));
  }

  /** Lets the ingress forget the command, and destroys its client's key. */
  private static void forget(CommandId command) {
    Flights flights = ingress.bean(Flights.class);
    flights.end(flights.find(command));
    assertThat(keyCount(command)).isOne();
    rows.destroyKey(keyOf(command));
  }

  private static UUID keyOf(CommandId command) {
    return NameBasedUuid.of(command.value(), "client key");
  }

  private static long keyCount(CommandId command) {
    return jdbc.sql("select count(*) from client.client_key where id = :id")
        .param("id", keyOf(command))
        .query(Long.class)
        .single();
  }

  private static String readinessOf(Domain domain) {
    Answer readiness = ingress.management().get("/actuator/health/readiness");
    assertThat(readiness.status()).isEqualTo(200);
    return readiness.json().at("/components/databaseAge/details/" + domain.word()).asString();
  }

  /**
   * Commits the ends of the command topic as a processor does, and waits until the ingress knows
   * them. The database has applied nothing of this topic.
   */
  private Map<TopicPartition, Long> commitEnds(Domain domain) throws Exception {
    Map<TopicPartition, OffsetSpec> specs = new HashMap<>();
    admin
        .describeTopics(List.of(domain.commandTopic()))
        .topicNameValues()
        .get(domain.commandTopic())
        .get()
        .partitions()
        .forEach(
            partition ->
                specs.put(
                    new TopicPartition(domain.commandTopic(), partition.partition()),
                    OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(specs)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    ends.forEach(
        (partition, end) -> offsets.put(partition, new OffsetAndMetadata(end, topicId.toString())));
    admin.alterConsumerGroupOffsets(group(domain), offsets).all().get();
    await().atMost(PATIENCE).until(() -> ingress.bean(DatabaseAge.class).isBehind(domain));
    return ends;
  }

  private void apply(Domain domain, Map<TopicPartition, Long> ends) {
    ends.forEach(
        (partition, end) ->
            jdbc.sql(APPLY.formatted(domain.word()))
                .param("topic_id", topicId)
                .param("partition", partition.partition())
                .param("next_offset", end)
                .update());
  }
}
