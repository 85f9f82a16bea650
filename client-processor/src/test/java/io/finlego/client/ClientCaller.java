package io.finlego.client;

import io.finlego.kernel.CommandHeaders;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ClientEvent;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands as the ingress does, waits for replies on a partition of its own, and subscribes
 * to events.
 */
final class ClientCaller implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);
  static final int REPLY_PARTITION = 3;
  private static final AvroCodec CODEC = AvroCodec.catalogue();

  private final String brokers;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> replies;
  private final Map<UUID, Queue<Object>> arrived = new ConcurrentHashMap<>();

  ClientCaller(String brokers) {
    this.brokers = brokers;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "max.in.flight.requests.per.connection", 1),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    replies = consumer();
    replies.assign(List.of(new TopicPartition(Topics.REPLIES, REPLY_PARTITION)));
  }

  void send(UUID command, Object payload) {
    send(command, payload, null);
  }

  void send(UUID command, ReportVerification report) {
    ClientCommand value = new ClientCommand(new Caller(CallerKind.internal, "sumsub"), report);
    send(command, report.getApplicantId(), value, null);
  }

  void send(UUID command, Object payload, @Nullable Integer partition) {
    send(
        command,
        command.toString(),
        new ClientCommand(ClientScene.BACK_OFFICE, payload),
        partition);
  }

  private void send(UUID command, String key, ClientCommand value, @Nullable Integer partition) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topics.CLIENT_COMMANDS,
            partition,
            bytes(key),
            CODEC.encode(Topics.CLIENT_COMMANDS, value));
    record.headers().add(CommandHeaders.COMMAND_ID, bytes(command.toString()));
    record.headers().add(CommandHeaders.REPLY_PARTITION, bytes(Integer.toString(REPLY_PARTITION)));
    var _ = producer.send(record);
    producer.flush();
  }

  /** The next reply to the command. */
  Object reply(UUID command) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      Queue<Object> queue = arrived.get(command);
      Object reply = queue == null ? null : queue.poll();
      if (reply != null) {
        return reply;
      }
      replies.poll(POLL).forEach(this::arrive);
    }
    throw new AssertionError("No reply to " + command);
  }

  /** The events of the client that a subscriber of committed records can read now. */
  List<ClientEvent> events(UUID client) {
    return read(
            Topics.CLIENT_EVENTS,
            record -> new String(record.key(), StandardCharsets.UTF_8).equals(client.toString()))
        .stream()
        .map(record -> CODEC.decode(record.value(), ClientEvent.class))
        .toList();
  }

  /** The commands to the ledger with that id that are there now. */
  List<ConsumerRecord<byte[], byte[]>> toLedger(UUID command) {
    return read(Topics.LEDGER_COMMANDS, record -> commandOf(record).equals(command));
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** The names and values of all headers of the command's dead letter. */
  String deadLetterHeaders(UUID command) {
    return read(
            Topics.deadLettersOf(Topics.CLIENT_COMMANDS),
            record -> commandOf(record).equals(command))
        .stream()
        .flatMap(record -> StreamSupport.stream(record.headers().spliterator(), false))
        .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    producer.close();
    replies.close();
  }

  private void arrive(ConsumerRecord<byte[], byte[]> record) {
    Object result = CODEC.decode(record.value(), Reply.class).getResult();
    arrived.computeIfAbsent(commandOf(record), command -> new ArrayBlockingQueue<>(10)).add(result);
  }

  private static UUID commandOf(ConsumerRecord<byte[], byte[]> record) {
    byte[] id = record.headers().lastHeader(CommandHeaders.COMMAND_ID).value();
    return UUID.fromString(new String(id, StandardCharsets.UTF_8));
  }

  private List<ConsumerRecord<byte[], byte[]>> read(
      String topic, Predicate<ConsumerRecord<byte[], byte[]>> filter) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          IntStream.range(0, Topics.named(topic).partitions())
              .mapToObj(p -> new TopicPartition(topic, p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(POLL)
            .forEach(
                record -> {
                  if (filter.test(record)) {
                    found.add(record);
                  }
                });
      }
    }
    return found;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            brokers,
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
