package io.finlego.processing.engine;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.finlego.embedded.PostgresServer;
import io.finlego.embedded.TestServers;
import io.finlego.kafka.KafkaConnection;
import io.finlego.kernel.CommandHeaders;
import io.finlego.processing.kit.CommittedRecords;
import io.finlego.schemas.Replies;
import io.finlego.schemas.Topics;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.JdbcTemplate;

/** The topics and the database of a test, with the processors that work on them. */
final class Stand implements AutoCloseable {

  static final int PARTITIONS = 2;
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TEMPLATE = "processing_template";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Set<String> SHARED_TOPICS = new HashSet<>();
  private static boolean migrated;

  final String name = "stand" + COUNT.incrementAndGet();
  final PostgresServer postgres;
  final Admin admin;
  final StandGroup group;
  private final String bootstrapServers;
  private final KafkaProducer<byte[], byte[]> producer;
  private final String jdbcUrl;
  private final HikariDataSource superuser;
  private final List<Instance> instances = new ArrayList<>();

  Stand() {
    this(TestServers.postgres(), TestServers.kafka().bootstrapServers(), true);
  }

  /** Uses a broker that the test may stop. */
  Stand(String bootstrapServers) {
    this(TestServers.postgres(), bootstrapServers, true);
  }

  /** Uses a Postgres that the test may stop. */
  Stand(PostgresServer postgres) {
    this(postgres, TestServers.kafka().bootstrapServers(), false);
  }

  private Stand(PostgresServer postgres, String bootstrapServers, boolean shared) {
    this.postgres = postgres;
    this.bootstrapServers = bootstrapServers;
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    group = new StandGroup(admin, name, partitions(commandTopic(), PARTITIONS));
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "linger.ms", 0,
                "max.in.flight.requests.per.connection", 1),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    createTopics(
        commandTopic(), eventTopic(), repliesTopic(), commandTopic() + "-dlt", journalTopic());
    jdbcUrl = shared ? fromTemplate(postgres, name) : migrated(postgres, name);
    superuser = pool(PostgresServer.SUPERUSER, 2);
  }

  String commandTopic() {
    return name + ".commands";
  }

  String eventTopic() {
    return name + ".events";
  }

  String repliesTopic() {
    return name + ".replies";
  }

  String journalTopic() {
    return Topics.journalOf(commandTopic());
  }

  JdbcTemplate sql() {
    return new JdbcTemplate(superuser);
  }

  /** Starts a processor. Returns when it reads its partitions. */
  Instance start(String instanceId) {
    Instance instance = instance(instanceId).start();
    instance.awaitUp();
    return instance;
  }

  /** Creates a processor without starting it. */
  Instance instance(String instanceId) {
    Instance instance = new Instance(this, instanceId, pool("finlego_transfer", 4));
    instances.add(instance);
    return instance;
  }

  String jdbcUrl() {
    return jdbcUrl;
  }

  /** The connection of a service to these brokers, which looks for new topics often. */
  KafkaConnection connection() {
    KafkaProperties properties = new KafkaProperties();
    properties.getProperties().put("metadata.max.age.ms", "1000");
    return new KafkaConnection(properties, () -> List.of(bootstrapServers));
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  /** Sends a command with its id and hash; the reply goes to partition 0. */
  void send(UUID id, UUID counter, byte[] value) {
    sendRaw(counter, value, Map.of(CommandHeaders.COMMAND_ID, text(id)));
  }

  void sendRaw(UUID key, byte[] value, Map<String, byte[]> headers) {
    var record = new ProducerRecord<>(commandTopic(), text(key), value);
    headers.forEach(record.headers()::add);
    record.headers().add(CommandHeaders.REPLY_PARTITION, Counters.text("0"));
    var _ = producer.send(record);
  }

  /**
   * Does the same as {@link #send}, but to the given partition instead of the partition of the key.
   */
  void sendTo(int partition, UUID id, byte[] value) {
    var record = new ProducerRecord<>(commandTopic(), partition, text(id), value);
    record.headers().add(CommandHeaders.COMMAND_ID, text(id));
    record.headers().add(CommandHeaders.REPLY_PARTITION, Counters.text("0"));
    var _ = producer.send(record);
  }

  void flush() {
    producer.flush();
  }

  UUID add(UUID counter, long amount) {
    UUID id = UUID.randomUUID();
    send(id, counter, Counters.add(counter, amount));
    return id;
  }

  /** Adds 1 to a counter so many times, each in a batch of its own. */
  void decideOneByOne(UUID counter, int count) {
    for (int i = 0; i < count; i++) {
      add(counter, 1);
      awaitQuiet();
    }
  }

  /** Waits until every sent command is applied and published. */
  void awaitQuiet() {
    producer.flush();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> group.committed().equals(ends(commandTopic())));
  }

  Map<TopicPartition, Long> ends(String topic) throws Exception {
    int count = topic.equals(commandTopic()) ? PARTITIONS : 1;
    return admin
        .listOffsets(
            partitions(topic, count).stream()
                .collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest())))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  /** The records of a topic that a read_committed consumer sees. */
  List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    return CommittedRecords.read(bootstrapServers, partitions(topic, 1));
  }

  List<String> values(String topic) {
    return records(topic).stream().map(r -> new String(r.value(), StandardCharsets.UTF_8)).toList();
  }

  List<String> events() {
    return values(eventTopic());
  }

  List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    return records(commandTopic() + "-dlt");
  }

  /** The replies to a command in order; {@code *} marks replayed ones. */
  List<String> replies(UUID id) {
    return records(repliesTopic()).stream()
        .filter(r -> header(r, CommandHeaders.COMMAND_ID).equals(id.toString()))
        .map(r -> text(r.value()) + (header(r, CommandHeaders.REPLAYED) == null ? "" : "*"))
        .toList();
  }

  /**
   * The text of a reply. The domain's replies are plain text; the machine's own replies appear as
   * their code.
   */
  static String text(byte[] reply) {
    if (reply.length == 0 || reply[0] != 0) {
      return new String(reply, StandardCharsets.UTF_8);
    }
    return Replies.read(reply) instanceof Continues continues
        ? "continues " + continues.getCommandId()
        : ((Rejected) Replies.read(reply)).getProblems().getFirst().getCode();
  }

  void awaitReplies(UUID id, int count) {
    await().atMost(PATIENCE).until(() -> replies(id).size() >= count);
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  /**
   * A checksum of everything that processing a command may change, except the progress of
   * publication.
   */
  String checksum() {
    return sql()
        .queryForObject(
            """
            select md5(string_agg(line, '|' order by line)) from (
              select c::text as line from transfer.counter c
              union all select e::text from transfer.counter_entry e
              union all select l::text from transfer.command_log l
              union all select topic_id::text || partition || next_offset from transfer.command_progress) all_of_it
            """,
            String.class);
  }

  long value(UUID counter) {
    return sql()
        .queryForList("select value from transfer.counter where id = ?", Long.class, counter)
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** Waits until Postgres knows that everything is published. */
  void awaitPublishedNoted() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                sql()
                    .queryForObject(
                        "select bool_and(published_offset = next_offset) from"
                            + " transfer.command_progress",
                        Boolean.class));
  }

  /** Another text after each import of the journal. */
  String replayQueue() {
    return sql()
        .queryForObject(
            "select pg_relation_size('transfer.replayed_batch') || ' ' || coalesce(max(xmin::text),"
                + " '') from transfer.replayed_batch",
            String.class);
  }

  void createTopics(String... topics) {
    try {
      admin
          .createTopics(
              List.of(topics).stream()
                  .map(
                      t ->
                          new NewTopic(t, t.equals(commandTopic()) ? PARTITIONS : 1, (short) 1)
                              .configs(Map.of("message.timestamp.type", "LogAppendTime")))
                  .toList())
          .all()
          .get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Deletes a topic and creates it anew, empty. */
  void recreateTopic(String topic) {
    deleteTopic(topic);
    createTopics(topic);
    await().atMost(PATIENCE).until(() -> knows(topic));
  }

  /** Deletes a topic. The controller deletes it first, and the broker hears of it later. */
  void deleteTopic(String topic) {
    try {
      admin.deleteTopics(List.of(topic)).all().get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    await().atMost(PATIENCE).until(() -> !knows(topic));
  }

  private boolean knows(String topic) throws Exception {
    try {
      admin.describeTopics(List.of(topic)).allTopicNames().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw e;
    }
  }

  /** Creates a topic that the stands of this JVM share, with one partition. */
  void createMissingTopic(String topic) {
    synchronized (Stand.class) {
      if (SHARED_TOPICS.add(topic)) {
        createTopics(topic);
      }
    }
  }

  static Set<TopicPartition> partitions(String topic, int count) {
    return IntStream.range(0, count)
        .mapToObj(p -> new TopicPartition(topic, p))
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    instances.forEach(Instance::close);
    producer.close();
    admin.close();
    superuser.close();
  }

  private static byte[] text(UUID id) {
    return Counters.text(id.toString());
  }

  private HikariDataSource pool(String user, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setUsername(user);
    config.setSchema(Counters.SCHEMA);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(1_000);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  private static synchronized String fromTemplate(PostgresServer postgres, String name) {
    if (!migrated) {
      migrated(postgres, TEMPLATE);
      migrated = true;
    }
    return postgres.freshDatabase(name, TEMPLATE);
  }

  private static String migrated(PostgresServer postgres, String name) {
    String url = postgres.freshDatabase(name);
    Flyway.configure()
        .dataSource(url, "finlego_owner", null)
        .defaultSchema(Counters.SCHEMA)
        .locations("classpath:db/processing", "classpath:db/counter")
        .load()
        .migrate();
    return url;
  }
}
