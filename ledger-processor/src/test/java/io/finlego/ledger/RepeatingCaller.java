package io.finlego.ledger;

import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.Sha256;
import io.finlego.ledger.model.Intent.Answer;
import io.finlego.ledger.model.Ledger;
import io.finlego.processing.kit.CommandCaller;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Runs commands through Kafka on one partition in order. It sends some commands twice. It repeats
 * some that were answered long ago, which must get their first answer. It reuses some ids with
 * another request, which must be refused.
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
  private final Map<UUID, Answered> byId = new HashMap<>();

  /** A command that was sent, with its answers. */
  private static final class Answered {
    final UUID id;
    final byte[] value;
    byte[] reply;
    int replies;
    boolean altered;
    boolean reused;

    Answered(UUID id, byte[] value) {
      this.id = id;
      this.value = value;
    }

    /**
     * Checks that each answer is the first answer again, or the refusal of another request under
     * this id.
     */
    void take(byte[] next) {
      boolean refused =
          altered
              && result(next) instanceof Rejected rejected
              && rejected.getProblems().getFirst().getCode().equals("idempotencyKeyReused");
      if (refused) {
        reused = true;
        return;
      }
      if (reply != null && !MessageDigest.isEqual(reply, next)) {
        throw new IllegalStateException(
            "First %s, then %s.".formatted(result(reply), result(next)));
      }
      reply = next;
      replies++;
    }
  }

  RepeatingCaller(String brokers, int partition, Random random) {
    this.partition = partition;
    this.random = random;
    producer = CommandCaller.producer(brokers);
    replies =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    TopicPartition repliesPartition = new TopicPartition(Topics.REPLIES, partition);
    replies.assign(List.of(repliesPartition));
    replies.seekToEnd(List.of(repliesPartition));
    replies.position(repliesPartition);
  }

  @Override
  public List<Answer> run(List<Command> commands) {
    List<Answered> sent = new ArrayList<>(commands.size());
    for (Command command : commands) {
      byte[] value =
          CODEC.encode(
              Topics.LEDGER_COMMANDS,
              new LedgerCommand(CALLER, command.payload(), command.dryRun()));
      Answered answered = new Answered(UUID.randomUUID(), value);
      byId.put(answered.id, answered);
      sent.add(answered);
      send(answered.id, value);
      if (random.nextInt(8) == 0) {
        send(answered.id, value);
      }
    }
    Repeated again = history.isEmpty() ? null : repeat();
    await(
        () ->
            sent.stream().allMatch(command -> command.reply != null)
                && (again == null || again.done()));
    history.addAll(sent);
    return sent.stream().map(command -> new Answer(result(command.reply))).toList();
  }

  @Override
  public void close() {
    producer.close();
    replies.close();
  }

  /** An old command that is sent again, or another command under its id. */
  private record Repeated(Answered of, boolean altered, int repliesBefore) {

    boolean done() {
      return altered ? of.reused : of.replies > repliesBefore;
    }
  }

  private Repeated repeat() {
    Answered old = history.get(random.nextInt(history.size()));
    boolean other = random.nextInt(3) == 0;
    byte[] value = other ? history.get(random.nextInt(history.size())).value : old.value;
    boolean altered = !MessageDigest.isEqual(value, old.value);
    old.altered |= altered;
    Repeated repeated = new Repeated(old, altered, old.replies);
    send(old.id, value);
    return repeated;
  }

  private void send(UUID id, byte[] value) {
    byte[] text = bytes(id.toString());
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.LEDGER_COMMANDS, partition, text, value);
    record.headers().add(CommandHeaders.COMMAND_ID, text);
    record.headers().add(CommandHeaders.REQUEST_HASH, Sha256.of(value));
    record.headers().add(CommandHeaders.REPLY_PARTITION, bytes(Integer.toString(partition)));
    var _ = producer.send(record);
  }

  /**
   * Takes replies until the condition holds. A reply may come late and more than once, for instance
   * after a processor lost its partition and got it back.
   */
  private void await(BooleanSupplier condition) {
    producer.flush();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("Not all replies came.");
      }
      for (ConsumerRecord<byte[], byte[]> reply : replies.poll(POLL)) {
        Answered of = byId.get(CommandCaller.commandOf(reply));
        if (of != null) {
          of.take(reply.value());
        }
      }
    }
  }

  private static Object result(byte[] reply) {
    return CODEC.decode(reply, Reply.class).getResult();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
