package io.finlego.reports.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import io.finlego.schemas.Topics;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** The group has read more events than their topic has. */
class LostInputTest {

  private static final TopicPartition EVENTS = new TopicPartition(Topics.LEDGER_EVENTS, 0);
  private static final String LOST = EVENTS.toString();

  private static KafkaInProcess kafka;

  @TempDir private Path directory;
  private ReportsSettings settings;
  private Admin admin;

  @BeforeAll
  static void startKafka() {
    kafka = KafkaInProcess.start(KafkaSettings.temporary());
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  @BeforeEach
  void readMoreThanThereIs() throws Exception {
    settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of("finlego.reports.state-directory", directory.toString())))
            .bind("finlego.reports", ReportsSettings.class)
            .get();
    admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    create(Topics.LEDGER_EVENTS);
    create(settings.movementsTopic());
    commit(5);
  }

  @AfterEach
  void deleteTopics() throws Exception {
    admin.deleteTopics(List.of(Topics.LEDGER_EVENTS, settings.movementsTopic())).all().get();
    admin.close();
  }

  @Test
  void aWatchThatBeginsWithoutKafkaFindsALossLater() {
    AtomicInteger attempts = new AtomicInteger();
    KafkaConnection kafkaThatComes =
        new KafkaConnection(
            new KafkaProperties(),
            () ->
                List.of(attempts.getAndIncrement() == 0 ? "no address" : kafka.bootstrapServers()));
    Queue<Set<String>> losses = new ConcurrentLinkedQueue<>();
    LossWatch watch = new LossWatch(kafkaThatComes, settings, losses::add);

    watch.start();

    await().atMost(Duration.ofSeconds(20)).until(() -> !losses.isEmpty());
    watch.stop();
    assertThat(losses).containsExactly(Set.of(LOST));
  }

  @Test
  void onlyTheTopicsOfTheInputAreDescribed() {
    Queue<String> calls = new ConcurrentLinkedQueue<>();
    try (LostInput input = new LostInput(() -> counted(calls), settings)) {
      assertThat(input.find()).containsExactly(LOST);
    }

    assertThat(calls).contains("describeTopics").doesNotContain("listTopics");
  }

  @Test
  void aLossIsRememberedUntilTheFiguresAreMadeAnew() throws Exception {
    assertThat(find()).containsExactly(LOST);

    commit(0);
    assertThat(find()).as("after later events have filled the topic").containsExactly(LOST);
    Uuid before = id(settings.movementsTopic());
    admin.deleteTopics(List.of(settings.movementsTopic())).all().get();
    create(settings.movementsTopic());
    await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptions()
        .until(() -> !id(settings.movementsTopic()).equals(before));
    assertThat(find()).as("after a rebuild by another instance").isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aDamagedMarkIsALoss() throws Exception {
    commit(0);
    Path mark = directory.resolve(settings.applicationId() + ".loss");
    Files.createFile(mark);

    assertThat(find()).containsExactly(mark + " is damaged");
  }

  private Set<String> find() {
    try (LostInput input =
        new LostInput(
            () -> Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers())), settings)) {
      return input.find();
    }
  }

  private Admin counted(Queue<String> calls) {
    Admin counting = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    return (Admin)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Admin.class},
            (_, method, arguments) -> {
              calls.add(method.getName());
              return method.invoke(counting, arguments);
            });
  }

  private void commit(long offset) throws Exception {
    admin
        .alterConsumerGroupOffsets(
            settings.applicationId(), Map.of(EVENTS, new OffsetAndMetadata(offset)))
        .all()
        .get();
  }

  private Uuid id(String topic) throws Exception {
    return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).topicId();
  }

  private void create(String topic) {
    await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptions()
        .until(
            () -> {
              admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
              return true;
            });
  }
}
