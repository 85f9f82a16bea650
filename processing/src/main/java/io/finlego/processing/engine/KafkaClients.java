package io.finlego.processing.engine;

import io.finlego.kafka.KafkaConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Creates Kafka clients with the settings that exactly-once processing needs. Users can set {@code
 * spring.kafka.*} to say how to reach Kafka, but they cannot change the settings in this class.
 */
class KafkaClients {

  static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);
  static final Duration POLL_INTERVAL_MAX = Duration.ofMinutes(5);

  private static final Duration REPLY_BLOCK_MAX = Duration.ofSeconds(1);
  private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration ADMIN_TIMEOUT = Duration.ofSeconds(5);

  /**
   * The greatest number of unanswered requests of a producer. With more unanswered requests, even
   * an idempotent producer could not keep the order of its records.
   */
  private static final int REQUESTS_IN_FLIGHT_MAX = 5;

  /** How much a consumer fetches of a partition of which it needs one record. */
  private static final int SINGLE_RECORD_FETCH_BYTES = 65_536;

  /**
   * How long a reader's fetch may wait for records. A consumer also fetches ahead. At the end of a
   * partition, its next position would wait for that fetch.
   */
  private static final Duration READER_FETCH_WAIT_MAX = Duration.ofMillis(10);

  private static final int EVENT_BATCH_BYTES = 131_072;
  private static final int EVENT_REQUEST_BYTES = 4_194_304;

  private final KafkaConnection kafka;
  private final ProcessingSettings settings;

  KafkaClients(KafkaConnection kafka, ProcessingSettings settings) {
    this.kafka = kafka;
    this.settings = settings;
  }

  /**
   * Creates a consumer with static membership. After a restart the consumer gets the same
   * partitions back at once. The consumer skips commands of aborted transactions. When the consumer
   * asks for the committed offset of a partition, Kafka answers only after the open transactions
   * with an offset of this partition have ended (KIP-447). Therefore the consumer never begins at a
   * record whose events another consumer is still publishing.
   */
  Consumer<byte[], byte[]> consumer(int loopNumber) {
    return new KafkaConsumer<>(
        consumerSettings(loopNumber), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  Map<String, Object> consumerSettings(int loopNumber) {
    Map<String, Object> properties = committedReads("consumer", loopNumber);
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId());
    properties.put(
        ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
        settings.groupId() + "-" + settings.instanceId() + "-" + loopNumber);
    properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    properties.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class));
    properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(SESSION_TIMEOUT));
    properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, millis(SESSION_TIMEOUT) / 4);
    properties.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, millis(POLL_INTERVAL_MAX));
    properties.put(
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BatchIntake.pollSize(settings.batchMaxCommands()));
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return properties;
  }

  /** Creates a consumer without a group that reads with this isolation level. */
  Consumer<byte[], byte[]> readerConsumer(int loopNumber, IsolationLevel isolationLevel) {
    Map<String, Object> properties = readerSettings("reader", loopNumber);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolationLevel.toString());
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Creates a consumer without a group for looks at single records of committed transactions. It
   * gets a larger record nevertheless.
   */
  Consumer<byte[], byte[]> singleRecordConsumer(int loopNumber) {
    return new KafkaConsumer<>(
        singleRecordSettings(loopNumber), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  Map<String, Object> singleRecordSettings(int loopNumber) {
    Map<String, Object> properties = readerSettings("single-reader", loopNumber);
    properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, SINGLE_RECORD_FETCH_BYTES);
    return properties;
  }

  private Map<String, Object> readerSettings(String role, int loopNumber) {
    Map<String, Object> properties = committedReads(role, loopNumber);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, millis(READER_FETCH_WAIT_MAX));
    return properties;
  }

  /** Returns the settings of a consumer that reads only records of committed transactions. */
  private Map<String, Object> committedReads(String role, int loopNumber) {
    Map<String, Object> properties = withClientId(kafka.consumerSettings(), role, loopNumber);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2 * millis(settings.publishTimeout()));
    return properties;
  }

  /** Creates the transactional producer of a loop's events. */
  Producer<byte[], byte[]> eventProducer(int loopNumber, String transactionalId) {
    Map<String, Object> properties = eventSettings(loopNumber);
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Returns the usual transactional id of a loop, see {@link TransactionalIds}. */
  String transactionalId(int loopNumber) {
    return settings.groupId() + "-" + settings.instanceId() + "-" + loopNumber;
  }

  Map<String, Object> eventSettings(int loopNumber) {
    Map<String, Object> properties = withClientId(kafka.producerSettings(), "events", loopNumber);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, REQUESTS_IN_FLIGHT_MAX);
    int timeoutMs = millis(settings.publishTimeout());
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId(loopNumber));
    properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, timeoutMs);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeoutMs);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMs / 2);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeoutMs);
    properties.put(
        ProducerConfig.LINGER_MS_CONFIG, 5); // commitTransaction() sends at once, without this wait
    // The broker rejects a new transaction while it ends the previous one, which takes
    // milliseconds. Therefore the producer tries again after a short wait.
    properties.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
    properties.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 200);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, EVENT_BATCH_BYTES);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, EVENT_REQUEST_BYTES);
    return properties;
  }

  /**
   * Creates a producer for replies. It is fast but may lose replies. A reply only wakes up a
   * waiting caller, and the command log always has the outcome.
   */
  Producer<byte[], byte[]> replyProducer() {
    Map<String, Object> properties = withClientId(kafka.producerSettings(), "replies", 0);
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    properties.put(ProducerConfig.ACKS_CONFIG, "1");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(REPLY_BLOCK_MAX));
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(REPLY_TIMEOUT) / 2);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(REPLY_TIMEOUT));
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  Admin admin() {
    Map<String, Object> properties = withClientId(kafka.adminSettings(), "admin", 0);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(ADMIN_TIMEOUT));
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(ADMIN_TIMEOUT) / 2);
    return Admin.create(properties);
  }

  private Map<String, Object> withClientId(
      Map<String, Object> properties, String role, int loopNumber) {
    properties.put(
        "client.id",
        settings.groupId() + "-" + settings.instanceId() + "-" + role + "-" + loopNumber);
    properties.put("reconnect.backoff.max.ms", 1_000);
    return properties;
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
