package io.finlego.ingress.command.availability;

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
import io.finlego.kernel.CommandHeaders;
import io.finlego.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

  @BeforeEach
  void recovered() {
    ingress.awaitReady();
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
  void withoutKafkaCommandsAreRefusedUntilItIsBack() {
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

  /** As when the broker of the standalone run has given up. */
  @Test
  void anIngressThatIsToldToRefusesCommands() {
    assertThat(command().status()).isEqualTo(202);

    Availability availability = ingress.bean(Availability.class);
    availability.refuse(true);
    assertRefusedInTime(command(), System.nanoTime());

    availability.refuse(false);
    assertThat(command().status()).isEqualTo(202);
  }

  @Test
  void withoutPostgresCommandsAndReadsAreRefusedUntilItIsBack() {
    postgres.stop();
    await().atMost(LONGEST).until(() -> command().status() == 503);
    long start = System.nanoTime();
    assertRefusedInTime(read(), start);

    postgres.start();
    await().atMost(RECOVERY).until(() -> command().status() == 202 && read().status() == 404);
  }

  @Test
  void duringAnOutageEachCommandIsRefusedOrGetsOnTheLogOnce() throws Exception {
    Map<String, Integer> statuses = new ConcurrentHashMap<>();
    AtomicBoolean finished = new AtomicBoolean();
    Thread caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!finished.get()) {
                    Answer answer = command();
                    statuses.put(answer.header("command-id"), answer.status());
                  }
                });

    await().until(() -> statuses.size() > 20);
    kafka.stop();
    await().atMost(RECOVERY).until(() -> statuses.containsValue(503));
    kafka.start();
    await().atMost(RECOVERY).until(() -> command().status() == 202);
    finished.set(true);
    caller.join();

    assertThat(statuses.values()).containsOnly(202, 503);
    Set<String> accepted =
        statuses.entrySet().stream()
            .filter(s -> s.getValue() == 202)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    await().atMost(RECOVERY).until(() -> commandsOnTheLog().keySet().containsAll(accepted));
    Map<String, Long> counts = commandsOnTheLog();
    counts.keySet().retainAll(statuses.keySet());
    assertThat(counts.keySet()).isEqualTo(accepted);
    assertThat(counts.values()).containsOnly(1L);
  }

  /** The number of times that each command is on the log. */
  private static Map<String, Long> commandsOnTheLog() {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.LEDGER_COMMANDS).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Map<String, Long> counts = new HashMap<>();
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          byte[] id = record.headers().lastHeader(CommandHeaders.COMMAND_ID).value();
          counts.merge(new String(id, StandardCharsets.UTF_8), 1L, Long::sum);
        }
      }
      return counts;
    }
  }
}
