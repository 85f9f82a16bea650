package io.finlego.ingress.command;

import static org.awaitility.Awaitility.await;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.TestServers;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.schemas.Domain;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Notes progress in Kafka and in Postgres as the domains' processors do. */
final class StandInProcessors implements AutoCloseable {

  /** Lets an ingress look at the groups of these processors. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "finlego.ingress.commands.groups.client", group(Domain.CLIENT),
          "finlego.ingress.commands.groups.ledger", group(Domain.LEDGER));

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String APPLY =
      """
      insert into %s.command_progress (topic_id, partition, next_offset, published_offset)
      values (:topic_id, :partition, :next_offset, 0)
      """;

  private final Admin admin =
      Admin.create(Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()));

  private final CommittedOffsets committedOffsets;
  private final JdbcClient jdbc;

  /**
   * @param ingress has the {@link #SETTINGS}, if a test calls {@link #commit}
   */
  StandInProcessors(IngressUnderTest ingress) {
    committedOffsets = ingress.bean(CommittedOffsets.class);
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(ingress.databaseUrl(), PostgresInProcess.SUPERUSER, ""));
  }

  /** Commits the ends as {@link #write} does, and waits until the ingress knows them. */
  void commit(Domain domain, UUID topicId, int lostCount) throws Exception {
    write(domain, topicId, lostCount);
    await().atMost(PATIENCE).until(() -> isRead(domain, topicId));
  }

  private boolean isRead(Domain domain, UUID topicId) {
    CommittedOffsetsReader.Reading reading = committedOffsets.lastReading(domain);
    return reading != null
        && reading.offsets().values().stream()
            .anyMatch(offset -> offset.metadata().equals(topicId.toString()));
  }

  /**
   * Commits the ends of the domain's command topic to Kafka.
   *
   * @param topicId the topic's id in the progress
   * @param lostCount how many records the topic has lost after the commit
   */
  void write(Domain domain, UUID topicId, int lostCount) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    endsOf(domain)
        .forEach(
            (partition, end) ->
                offsets.put(partition, new OffsetAndMetadata(end + lostCount, topicId.toString())));
    admin.alterConsumerGroupOffsets(group(domain), offsets).all().get();
  }

  /** Notes in Postgres that all commands up to the ends of the topic are applied. */
  void apply(Domain domain, UUID topicId) throws Exception {
    endsOf(domain)
        .forEach(
            (partition, end) ->
                jdbc.sql(APPLY.formatted(domain.word()))
                    .param("topic_id", topicId)
                    .param("partition", partition.partition())
                    .param("next_offset", end)
                    .update());
  }

  /** Leaves a record in each partition that nobody reads, and a marker behind it. */
  void abortTransaction(Domain domain) throws Exception {
    Set<TopicPartition> partitions = endsOf(domain).keySet();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                TestServers.kafka().bootstrapServers(),
                "transactional.id",
                "stand-in-" + domain.word()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (TopicPartition partition : partitions) {
        producer
            .send(new ProducerRecord<>(partition.topic(), partition.partition(), null, new byte[0]))
            .get();
      }
      producer.abortTransaction();
    }
  }

  JdbcClient.StatementSpec sql(String statement) {
    return jdbc.sql(statement);
  }

  @Override
  public void close() {
    admin.close();
  }

  private static String group(Domain domain) {
    return "restored-" + domain.word();
  }

  private Map<TopicPartition, Long> endsOf(Domain domain) throws Exception {
    String topic = domain.commandTopic();
    Map<TopicPartition, OffsetSpec> specs = new HashMap<>();
    admin
        .describeTopics(List.of(topic))
        .topicNameValues()
        .get(topic)
        .get()
        .partitions()
        .forEach(
            partition ->
                specs.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(specs)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }
}
