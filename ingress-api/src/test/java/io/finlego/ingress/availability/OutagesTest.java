package io.finlego.ingress.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.TestServers;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedViews;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutagesTest {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration RECOVERY = Duration.ofSeconds(30);

  private static KafkaInProcess kafka;
  private static PostgresInProcess postgres;
  private static IngressUnderTest ingress;
  private static Api system;

  @BeforeAll
  static void start() throws Exception {
    kafka = KafkaInProcess.start(KafkaSettings.temporary());
    postgres = PostgresInProcess.start(TestServers.postgresSettings());
    try (var connection = postgres.connect(PostgresInProcess.DATABASE)) {
      PublishedViews.create(connection);
    }
    ingress =
        IngressUnderTest.start(postgres.jdbcUrl(), kafka.bootstrapServers(), Map.of()).awaitReady();
    system = ingress.api().system();
  }

  @AfterAll
  static void stop() {
    ingress.close();
    kafka.close();
    postgres.close();
  }

  private static Answer command() {
    return system.send(
        "POST", "/internal/Payments/" + UUID.randomUUID() + "/pend", null, "Prefer", "wait=0");
  }

  private static Answer read() {
    return system.get("/internal/Commands/" + UUID.randomUUID());
  }

  private static void assertRefusedInTime(Answer answer, long startedNanos) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("unavailable");
    assertThat(answer.header("retry-after")).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - startedNanos)).isLessThan(LONGEST);
  }

  @Test
  void without_kafka_commands_are_refused_and_accepted_again_when_it_is_back() {
    assertThat(command().status()).isEqualTo(202);

    kafka.stop();
    await().atMost(LONGEST).until(() -> command().status() == 503);
    long start = System.nanoTime();
    assertRefusedInTime(command(), start);
    assertThat(ingress.management().get("/actuator/health/readiness").status()).isEqualTo(503);
    assertThat(ingress.management().get("/actuator/health/liveness").status()).isEqualTo(200);

    kafka.start();
    await().atMost(RECOVERY).until(() -> command().status() == 202);
  }

  @Test
  void without_postgres_commands_and_reads_are_refused_and_come_back_with_it() {
    postgres.stop();
    await().atMost(LONGEST).until(() -> command().status() == 503);
    long start = System.nanoTime();
    assertRefusedInTime(read(), start);

    postgres.start();
    await().atMost(RECOVERY).until(() -> command().status() == 202 && read().status() == 404);
  }
}
