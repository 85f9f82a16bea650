package io.finlego.ledger;

import io.finlego.kernel.CommandHeaders;
import io.finlego.ledger.model.Intent.Answer;
import io.finlego.ledger.model.Ledger;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Runs commands through Kafka on one partition, in their order. Some are sent twice; some that were
 * answered long ago are sent again, and must get their first answer; some ids come again with
 * another request, and must be refused.
 */
final class RepeatingCaller implements Ledger, AutoCloseable {

  private static final AvroCodec CODEC = AvroCodec.catalogue();
  private static final Caller CALLER = new Caller(CallerKind.system, "model");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(50);

  private final int partition;
  private final Random random;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> replies;
  private final List<Answered> history = new ArrayList<>();

  /** A command of which the answer is known. */
  private record Answered(UUID id, byte[] value, byte[] reply) {}

  RepeatingCaller(String brokers, int partition, Random random) {
    this.partition = partition;
    this.random = random;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    replies =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    TopicPartition mine = new TopicPartition(Topics.REPLIES, partition);
    replies.assign(List.of(mine));
    replies.seekToEnd(List.of(mine));
    replies.position(mine);
  }

  @Override
  public List<Answer> run(List<Command> commands) {
    List<UUID> ids = new ArrayList<>(commands.size());
    List<byte[]> values = new ArrayList<>(commands.size());
    int expected = 0;
    for (Command command : commands) {
      UUID id = UUID.randomUUID();
      byte[] value =
          CODEC.encode(
              Topics.LEDGER_COMMANDS,
              new LedgerCommand(CALLER, command.payload(), command.dryRun()));
      ids.add(id);
      values.add(value);
      expected += send(id, value);
      expected += random.nextInt(8) == 0 ? send(id, value) : 0;
    }
    Repeated again = history.isEmpty() ? null : repeat();
    expected += again == null ? 0 : 1;
    Map<UUID, List<byte[]>> answers = await(expected);
    List<Answer> inOrder = new ArrayList<>(commands.size());
    for (int i = 0; i < ids.size(); i++) {
      List<byte[]> mine = answers.getOrDefault(ids.get(i), List.of());
      requireSame(mine);
      history.add(new Answered(ids.get(i), values.get(i), mine.getFirst()));
      inOrder.add(new Answer(CODEC.decode(mine.getFirst(), Reply.class).getResult()));
    }
    if (again != null) {
      again.check(answers.getOrDefault(again.of().id(), List.of()));
    }
    return inOrder;
  }

  @Override
  public void close() {
    producer.close();
    replies.close();
  }

  /** An old command that is sent again, or another under its id. */
  private record Repeated(Answered of, boolean altered) {

    void check(List<byte[]> answers) {
      byte[] answer = answers.getFirst();
      Object result = CODEC.decode(answer, Reply.class).getResult();
      boolean right =
          altered
              ? result instanceof Rejected rejected
                  && rejected.getProblems().getFirst().getCode().equals("idempotencyKeyReused")
              : MessageDigest.isEqual(answer, of.reply());
      if (!right) {
        throw new IllegalStateException("A repeated command was answered with " + result);
      }
    }
  }

  private Repeated repeat() {
    Answered old = history.get(random.nextInt(history.size()));
    boolean altered = random.nextInt(3) == 0;
    byte[] value = altered ? history.get(random.nextInt(history.size())).value() : old.value();
    send(old.id(), value);
    return new Repeated(old, !MessageDigest.isEqual(value, old.value()));
  }

  private int send(UUID id, byte[] value) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topics.LEDGER_COMMANDS,
            partition,
            id.toString().getBytes(StandardCharsets.UTF_8),
            value);
    record.headers().add(CommandHeaders.COMMAND_ID, bytes(id.toString()));
    record.headers().add(CommandHeaders.REQUEST_HASH, sha256(value));
    record.headers().add(CommandHeaders.REPLY_PARTITION, bytes(Integer.toString(partition)));
    var _ = producer.send(record);
    return 1;
  }

  private Map<UUID, List<byte[]>> await(int expected) {
    producer.flush();
    Map<UUID, List<byte[]>> answers = new HashMap<>();
    Instant deadline = Instant.now().plus(PATIENCE);
    for (int seen = 0; seen < expected; ) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("Only %d of %d replies came.".formatted(seen, expected));
      }
      for (ConsumerRecord<byte[], byte[]> reply : replies.poll(POLL)) {
        byte[] id = reply.headers().lastHeader(CommandHeaders.COMMAND_ID).value();
        answers
            .computeIfAbsent(
                UUID.fromString(new String(id, StandardCharsets.UTF_8)), _ -> new ArrayList<>())
            .add(reply.value());
        seen++;
      }
    }
    return answers;
  }

  private static void requireSame(List<byte[]> answers) {
    for (byte[] answer : answers) {
      if (!MessageDigest.isEqual(answer, answers.getFirst())) {
        throw new IllegalStateException("One command has two answers.");
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[] value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
