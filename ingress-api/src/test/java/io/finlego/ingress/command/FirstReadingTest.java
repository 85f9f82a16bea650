package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.command.availability.Availability;
import io.finlego.ingress.reference.Examples;
import io.finlego.schemas.Domain;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * An ingress has started and has not compared Postgres with Kafka yet. A test keeps it so: while it
 * holds a lock on the progress, the comparison gets no answer.
 */
class FirstReadingTest {

  private static final String LOCK_PROGRESS =
      "lock table client.command_progress, ledger.command_progress in access exclusive mode";

  private static final String KEY_COUNT = "select count(*) from client.client_key";

  private final PublishedRows rows = PublishedRows.shared();
  private final UUID topicId = UUID.randomUUID();
  private final String path = "/Accounts/" + UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  @Test
  void nothingIsRefusedForGoodAndNoOtherKeyIsMade() throws Exception {
    UUID account = rows.account(rows.client(), "EUR", 0, 0, 0, 0).id();
    try (StandInProcessors processors = new StandInProcessors(IngressUnderTest.shared());
        Connection lock = locks(processors);
        IngressUnderTest ingress = IngressUnderTest.startBesideShared(StandInProcessors.SETTINGS)) {
      Availability availability = ingress.bean(Availability.class);
      await().ignoreExceptions().untilAsserted(availability::requireAllUp);
      Api system = ingress.api().system();
      Api client = ingress.api().frontOffice(rows.client());
      long keyCount = keyCount(processors);

      Answer refused = rename(client);
      Answer past = system.get("/Accounts/" + account + "?at=2020-01-01T00:00:00Z");
      Answer created = create(system);
      Answer unready = readiness(ingress);

      for (Answer answer : new Answer[] {refused, past, created}) {
        assertThat(answer.status()).as("%s", answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
      }
      assertThat(keyCount(processors)).isEqualTo(keyCount);
      assertThat(unready.status()).isEqualTo(503);
      assertThat(unready.json().at("/components/databaseAge/details/ledger").asString())
          .startsWith("Unknown");

      lock.rollback();
      ingress.awaitReady();

      assertThat(rename(client).status()).as("the refusal goes on the log").isEqualTo(202);
      assertThat(create(system).status()).isEqualTo(202);
      assertThat(keyCount(processors)).isEqualTo(keyCount + 1);
    }
  }

  /** Makes sure that there is something to compare, and holds the lock. */
  private Connection locks(StandInProcessors processors) throws Exception {
    for (Domain domain : Domain.values()) {
      processors.apply(domain, topicId);
      processors.write(domain, topicId, 0);
    }
    return lockProgress();
  }

  private static Connection lockProgress() throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            IngressUnderTest.shared().databaseUrl(), PostgresInProcess.SUPERUSER, "");
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(LOCK_PROGRESS);
    }
    return connection;
  }

  private Answer rename(Api client) {
    return client.send(
        "PATCH", path, "{\"name\":\"x\"}", "Idempotency-Key", key, "Prefer", "respond-async");
  }

  private Answer create(Api system) {
    String body = Objects.requireNonNull(Examples.request("create-client")).toString();
    return system.post(
        "/internal/Clients", body, "Idempotency-Key", key, "Prefer", "respond-async");
  }

  private static long keyCount(StandInProcessors processors) {
    return processors.sql(KEY_COUNT).query(Long.class).single();
  }

  private static Answer readiness(IngressUnderTest ingress) {
    return ingress.management().get("/actuator/health/readiness");
  }
}
