package io.finlego.benchmarks.pipeline;

import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.Sha256;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.LedgerCommand;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends commands like the ingress, but does not wait for replies. It is not thread-safe. */
final class CommandWriter implements AutoCloseable {

  private static final Caller CALLER = new Caller(CallerKind.system, "benchmark");

  private final KafkaProducer<byte[], byte[]> producer;
  private final SplittableRandom random = new SplittableRandom();
  private volatile @Nullable Exception failure;

  CommandWriter(String brokers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", brokers,
                "acks", "all",
                "linger.ms", "5",
                "batch.size", "131072",
                "buffer.memory", "67108864"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  void write(Command command) {
    byte[] value =
        AvroCodec.catalogue()
            .encode(Topics.LEDGER_COMMANDS, new LedgerCommand(CALLER, command.payload(), false));
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.LEDGER_COMMANDS, toAscii(command.key()), value);
    record
        .headers()
        .add(CommandHeaders.COMMAND_ID, toAscii(timeOrderedId()))
        .add(CommandHeaders.REQUEST_HASH, Sha256.of(value));
    var _ =
        producer.send(
            record,
            (_, e) -> {
              if (e != null) {
                failure = e;
              }
            });
  }

  /**
   * Waits until Kafka has confirmed all commands. Throws an exception if Kafka refused one of them.
   */
  void flush() {
    producer.flush();
    Exception sendFailure = failure;
    if (sendFailure != null) {
      throw new IllegalStateException("Kafka did not take a command.", sendFailure);
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  /** Makes a UUID of version 7, like the command ids of the ingress. */
  private UUID timeOrderedId() {
    long highBits = System.currentTimeMillis() << 16 | 0x7000L | random.nextInt(1 << 12);
    long lowBits = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(highBits, lowBits);
  }

  private static byte[] toAscii(UUID id) {
    return id.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
