package io.finlego.ingress.command;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.ingress.StandInClients;
import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.ledger.PaymentStatus;
import io.finlego.schemas.ledger.PendPayment;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Stands in for the ledger's processor: answers each {@code PendPayment} in the way that the test
 * set for the payment, keeps outcomes in the command log, and notes every command. It commits no
 * offsets.
 */
final class Responder implements AutoCloseable {

  /** The treatment of the commands for one payment. */
  enum Conduct {
    /** The commands are decided and answered. */
    ANSWER,
    /** Refused. */
    REFUSE,
    /** Refused for a minute. */
    PUT_OFF,
    /** Refused for a time that has passed when the refusal arrives. */
    PUT_OFF_UNTIL_NOW,
    /** The commands are decided, but the replies get lost. */
    LOSE_REPLY,
    /**
     * This domain decides its part of the commands. Another domain decides the rest, see {@link
     * #decideRest}.
     */
    GO_ON,
    /** Decided and answered by a later release, whose schema this one does not have. */
    ANSWER_LATER,
    /** Not decided. */
    IGNORE
  }

  record Seen(UUID commandId, ConsumerRecord<byte[], byte[]> record, LedgerCommand command) {
    UUID paymentId() {
      return ((PendPayment) command.getPayload()).getPaymentId();
    }

    String header(String name) {
      return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
  }

  private static final String LOG =
      """
      insert into %s.command_log (command_id, request_hash, status, code, reply, topic_id, partition, log_offset)
      values (:id, :hash, 0, 'ok', :reply, gen_random_uuid(), 0, 0)
      """;

  private static final int LATER_ID = 1_000;

  private final AvroCodec codec = AvroCodec.catalogue();
  private final Map<UUID, Conduct> conducts = new ConcurrentHashMap<>();
  private final List<Seen> commands = new CopyOnWriteArrayList<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final JdbcClient jdbc;
  private final Thread thread;
  private volatile boolean closing;

  Responder(String bootstrapServers, String databaseUrl) {
    producer = StandInClients.producer(bootstrapServers);
    consumer = StandInClients.consumer(bootstrapServers, Topics.LEDGER_COMMANDS);
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(databaseUrl, PostgresInProcess.SUPERUSER, ""));
    thread = Thread.ofPlatform().start(this::run);
  }

  void conduct(UUID paymentId, Conduct conduct) {
    conducts.put(paymentId, conduct);
  }

  /** The commands for this payment, in the order of the log. */
  List<Seen> seen(UUID paymentId) {
    return commands.stream().filter(command -> command.paymentId().equals(paymentId)).toList();
  }

  /** Decides the commands that were ignored before. */
  void decide(Seen command) {
    reply(command, decide(command, payment(command.paymentId())), false);
  }

  /** Sends another domain's reply to the rest of a command that goes on there. */
  void decideRest(Seen command, boolean refused) {
    UUID restId = restOf(command);
    byte[] reply = refused ? refusal("insufficientFunds") : payment(command.paymentId());
    jdbc.sql(LOG.formatted("client"))
        .param("id", restId)
        .param("hash", new byte[32])
        .param("reply", reply)
        .update();
    reply(command, restId, reply, false);
  }

  private static UUID restOf(Seen command) {
    return NameBasedUuid.of(command.commandId(), "rest");
  }

  private byte[] goingOn(Seen command) {
    return codec.encode(Topics.REPLIES, new Reply(new Continues("client", restOf(command), null)));
  }

  private void run() {
    while (!closing) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
        LedgerCommand command = codec.decode(record.value(), LedgerCommand.class);
        if (command.getPayload() instanceof PendPayment) {
          handle(record, command);
        }
      }
    }
    consumer.close();
    producer.close();
  }

  private void handle(ConsumerRecord<byte[], byte[]> record, LedgerCommand command) {
    byte[] id = record.headers().lastHeader(CommandHeaders.COMMAND_ID).value();
    Seen current =
        new Seen(UUID.fromString(new String(id, StandardCharsets.UTF_8)), record, command);
    commands.add(current);
    Optional<Map<String, Object>> stored =
        jdbc
            .sql("select request_hash, reply from ledger.command_log where command_id = :id")
            .param("id", current.commandId())
            .query()
            .listOfRows()
            .stream()
            .findFirst();
    if (stored.isPresent()) {
      if (conducts.get(current.paymentId()) == Conduct.LOSE_REPLY) {
        return;
      }
      boolean sameRequest = Arrays.equals((byte[]) stored.get().get("request_hash"), hash(current));
      reply(
          current,
          sameRequest ? (byte[]) stored.get().get("reply") : refusal("idempotencyKeyReused"),
          sameRequest);
      return;
    }
    switch (conducts.getOrDefault(current.paymentId(), Conduct.ANSWER)) {
      case ANSWER -> reply(current, decide(current, payment(current.paymentId())), false);
      case REFUSE -> reply(current, decide(current, refusal("insufficientFunds")), false);
      case PUT_OFF -> putOff(current, Instant.now().plusSeconds(60));
      case PUT_OFF_UNTIL_NOW -> putOff(current, Instant.now());
      case LOSE_REPLY -> decide(current, payment(current.paymentId()));
      case GO_ON -> reply(current, decide(current, goingOn(current)), false);
      case ANSWER_LATER -> reply(current, decide(current, ofALaterRelease(current)), false);
      case IGNORE -> {}
    }
  }

  /** Makes a decision a minute older. */
  void age(Seen command) {
    jdbc.sql(
            """
            update ledger.command_log set decided_at = decided_at - interval '1 minute'
            where command_id = :id
            """)
        .param("id", command.commandId())
        .update();
  }

  private void putOff(Seen command, Instant retryAt) {
    reply(command, decide(command, refusal("tooManyCodes", retryAt)), false);
  }

  private byte[] ofALaterRelease(Seen command) {
    return ByteBuffer.wrap(payment(command.paymentId())).putInt(1, LATER_ID).array();
  }

  private static byte[] hash(Seen command) {
    return command.record().headers().lastHeader(CommandHeaders.REQUEST_HASH).value();
  }

  private byte[] decide(Seen command, byte[] reply) {
    jdbc.sql(LOG.formatted("ledger"))
        .param("id", command.commandId())
        .param("hash", hash(command))
        .param("reply", reply)
        .update();
    return reply;
  }

  private void reply(Seen command, byte[] reply, boolean replayed) {
    reply(command, command.commandId(), reply, replayed);
  }

  private void reply(Seen command, UUID id, byte[] reply, boolean replayed) {
    int partition = Integer.parseInt(command.header(CommandHeaders.REPLY_PARTITION));
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.REPLIES, partition, null, reply);
    record.headers().add(CommandHeaders.COMMAND_ID, id.toString().getBytes(StandardCharsets.UTF_8));
    if (id.equals(command.commandId())) {
      record.headers().add(CommandHeaders.REQUEST_HASH, hash(command));
    }
    if (replayed) {
      record.headers().add(CommandHeaders.REPLAYED, "true".getBytes(StandardCharsets.UTF_8));
    }
    producer.send(record);
  }

  private byte[] payment(UUID id) {
    return codec.encode(
        Topics.REPLIES,
        new Reply(
            new PaymentSnapshot(
                id,
                PaymentStatus.pending,
                null,
                null,
                List.of(),
                null,
                Instant.now(),
                Instant.now(),
                null,
                null,
                null,
                null)));
  }

  private byte[] refusal(String code) {
    return refusal(code, null);
  }

  private byte[] refusal(String code, @Nullable Instant retryAt) {
    return codec.encode(
        Topics.REPLIES, new Reply(new Rejected(List.of(new Problem(code, "No.", null)), retryAt)));
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    thread.join();
  }
}
