package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.access.visibility.DatabaseAge;
import io.finlego.ingress.reference.Examples;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.schemas.Domain;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Postgres was restored from an older copy, so it lacks commands that a processor has decided. */
class RestoredPostgresTest {

  private static final String LONG_AGO = "2020-01-01T00:00:00Z";

  private static PublishedRows rows;
  private static IngressUnderTest ingress;
  private static Api system;
  private static StandInProcessors processors;

  @BeforeAll
  static void start() {
    rows = PublishedRows.shared();
    ingress = IngressUnderTest.startBesideShared(StandInProcessors.SETTINGS).awaitReady();
    system = ingress.api().system();
    processors = new StandInProcessors(ingress);
  }

  @AfterAll
  static void stop() {
    processors.close();
    ingress.close();
  }

  @Test
  void noPastInstantIsFinalUntilPostgresHasAllCommands() throws Exception {
    UUID account = rows.account(rows.client(), "EUR", 0, 0, 0, 0).id();
    String path = "/internal/Payments/" + UUID.randomUUID() + "/pend";
    system.send("POST", path, null, "Prefer", "respond-async");
    UUID topicId = UUID.randomUUID();
    processors.commit(Domain.LEDGER, topicId, 0);

    Answer past = system.get("/Accounts/" + account + "?at=" + LONG_AGO);
    assertThat(past.status()).isEqualTo(503);
    assertThat(past.codes()).containsExactly("unavailable");
    assertThat(system.get("/internal/Transactions?to=" + LONG_AGO).status()).isEqualTo(503);
    assertThat(system.get("/Accounts/" + account).status()).isEqualTo(200);
    assertThat(system.get("/internal/Clients?createdTo=" + LONG_AGO).status()).isEqualTo(200);
    awaitReadiness("is being brought up");

    processors.apply(Domain.LEDGER, topicId);

    assertThat(system.get("/Accounts/" + account + "?at=" + LONG_AGO).status()).isEqualTo(200);
    awaitReadiness("all decided commands");
  }

  /** What the command names may have been made after the copy was taken. */
  @Test
  void nothingIsRefusedForGoodUntilPostgresHasAllCommands() throws Exception {
    system.send(
        "POST",
        "/internal/Payments/" + UUID.randomUUID() + "/pend",
        null,
        "Prefer",
        "respond-async");
    Api client = ingress.api().frontOffice(rows.client());
    String path = "/Accounts/" + UUID.randomUUID();
    String key = UUID.randomUUID().toString();
    UUID topicId = UUID.randomUUID();
    processors.commit(Domain.LEDGER, topicId, 0);

    Answer early = client.send("PATCH", path, "{\"name\":\"x\"}", "Idempotency-Key", key);
    Answer upload = upload();
    processors.apply(Domain.LEDGER, topicId);
    Answer late = client.send("PATCH", path, "{\"name\":\"x\"}");

    assertThat(early.status()).as("%s", early).isEqualTo(503);
    assertThat(upload.status()).as("%s", upload).isEqualTo(503);
    assertThat(late.status()).as("%s", late).isEqualTo(404);
    assertThat(upload().code()).isEqualTo("clientNotFound");
  }

  /** Uploads a file to a client that does not exist. */
  private static Answer upload() {
    return system.post(
        "/internal/Clients/" + UUID.randomUUID() + "/Documents/upload",
        "",
        "Content-Type",
        "multipart/form-data; boundary=b");
  }

  @Test
  void commandsThatTheTopicHasLostAreNotMissing() throws Exception {
    UUID topicId = UUID.randomUUID();
    processors.apply(Domain.LEDGER, topicId);

    processors.commit(Domain.LEDGER, topicId, 5);

    assertThat(ingress.bean(DatabaseAge.class).mayBeBehind(Domain.LEDGER)).isFalse();
  }

  /** Kafka counts the end of a transaction, and Postgres does not. */
  @Test
  void theEndOfATransactionIsNoCommandThatPostgresLacks() throws Exception {
    UUID topicId = UUID.randomUUID();
    processors.apply(Domain.LEDGER, topicId);
    processors.abortTransaction(Domain.LEDGER);

    processors.commit(Domain.LEDGER, topicId, 0);

    assertThat(ingress.bean(DatabaseAge.class).mayBeBehind(Domain.LEDGER)).isFalse();
  }

  @Test
  void aRepeatedCreationJoinsItsFirstCommandAndMakesNoOtherKey() throws Exception {
    String key = UUID.randomUUID().toString();
    ObjectNode body = company();
    CommandId command = idOf(create(body, key));
    forget(command);
    UUID topicId = UUID.randomUUID();
    processors.commit(Domain.CLIENT, topicId, 0);

    Answer again = create(body, key);
    Answer another = create(company(), UUID.randomUUID().toString());

    assertThat(again.status()).isEqualTo(202);
    assertThat(idOf(again)).isEqualTo(command);
    assertThat(keyCount(command)).isZero();
    assertThat(another.status()).isEqualTo(202);
    assertThat(keyCount(idOf(another))).isOne();
    processors.apply(Domain.CLIENT, topicId);
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
    rows.clients().destroyKey(keyOf(command));
  }

  private static UUID keyOf(CommandId command) {
    return NameBasedUuid.of(command.value(), "client key");
  }

  private static long keyCount(CommandId command) {
    return processors
        .sql("select count(*) from client.client_key where id = :id")
        .param("id", keyOf(command))
        .query(Long.class)
        .single();
  }

  /** The readiness shows the last look at the offsets, which is up to a second old. */
  private static void awaitReadiness(String ledgerDetail) {
    await()
        .untilAsserted(
            () -> {
              Answer readiness = ingress.management().get("/actuator/health/readiness");
              assertThat(readiness.status()).isEqualTo(200);
              assertThat(readiness.json().at("/components/databaseAge/details/ledger").asString())
                  .contains(ledgerDetail);
            });
  }
}
