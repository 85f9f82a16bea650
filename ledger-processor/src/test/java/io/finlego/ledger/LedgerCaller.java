package io.finlego.ledger;

import io.finlego.kernel.CommandHeaders;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends commands as the ingress does, waits for their replies, and subscribes to the ledger's
 * events.
 */
final class LedgerCaller implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int REPLY_PARTITION = 5;
  private static final AvroCodec CODEC = AvroCodec.catalogue();

  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> replies;
  private final KafkaConsumer<byte[], byte[]> events;
  private final List<LedgerEvent> seen = new ArrayList<>();

  LedgerCaller(String brokers) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "max.in.flight.requests.per.connection", 1),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    replies = consumer(brokers, List.of(new TopicPartition(Topics.REPLIES, REPLY_PARTITION)));
    events =
        consumer(
            brokers,
            IntStream.range(0, Topics.named(Topics.LEDGER_EVENTS).partitions())
                .mapToObj(partition -> new TopicPartition(Topics.LEDGER_EVENTS, partition))
                .toList());
  }

  /** Sends the command and gives the result of its reply. */
  Object ask(UUID command, UUID key, Object payload) {
    byte[] value =
        CODEC.encode(
            Topics.LEDGER_COMMANDS,
            new LedgerCommand(new Caller(CallerKind.system, "back-office"), payload, false));
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.LEDGER_COMMANDS, bytes(key.toString()), value);
    record.headers().add(CommandHeaders.COMMAND_ID, bytes(command.toString()));
    record.headers().add(CommandHeaders.REPLY_PARTITION, bytes(Integer.toString(REPLY_PARTITION)));
    var _ = producer.send(record);
    producer.flush();
    return CODEC.decode(reply(command).value(), Reply.class).getResult();
  }

  /** All events so far that hold this text, a payment's or account's id for instance. */
  List<LedgerEvent> eventsAbout(UUID id) {
    events.poll(POLL).forEach(record -> seen.add(CODEC.decode(record.value(), LedgerEvent.class)));
    return seen.stream().filter(event -> event.toString().contains(id.toString())).toList();
  }

  @Override
  public void close() {
    producer.close();
    replies.close();
    events.close();
  }

  private ConsumerRecord<byte[], byte[]> reply(UUID command) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      for (ConsumerRecord<byte[], byte[]> record : replies.poll(POLL)) {
        byte[] id = record.headers().lastHeader(CommandHeaders.COMMAND_ID).value();
        if (new String(id, StandardCharsets.UTF_8).equals(command.toString())) {
          return record;
        }
      }
    }
    throw new AssertionError("No reply to " + command);
  }

  private static KafkaConsumer<byte[], byte[]> consumer(
      String brokers, List<TopicPartition> partitions) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
