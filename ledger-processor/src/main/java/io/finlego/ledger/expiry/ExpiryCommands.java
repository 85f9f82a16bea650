package io.finlego.ledger.expiry;

import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.Sha256;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.ExpirePayment;
import io.finlego.schemas.ledger.LedgerCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the commands that expire payments to the ledger's own topic. A payment's command has one id
 * for ever, so sending it twice, or from two instances, has one effect.
 */
public final class ExpiryCommands implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ExpiryCommands.class);
  private static final int MAX_BLOCK_MS = 5_000;
  private static final int DELIVERY_TIMEOUT_MS = 20_000;
  private static final int REQUEST_TIMEOUT_MS = 10_000;

  /** Were there two, a broker that does not know the producer yet could take the second first. */
  private static final int MAX_IN_FLIGHT = 1;

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
  private static final Caller CALLER = new Caller(CallerKind.internal, "ledger-processor");

  private final AvroCodec codec = AvroCodec.catalogue();
  private final Producer<byte[], byte[]> producer;

  /**
   * @param properties added to the producer as they are, for instance {@code security.protocol}
   */
  public ExpiryCommands(String bootstrapServers, Map<String, String> properties) {
    Map<String, Object> all = new HashMap<>(properties);
    all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    all.put(ProducerConfig.CLIENT_ID_CONFIG, "ledger-expiry");
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, MAX_IN_FLIGHT);
    all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
    all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    producer = new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Sends without waiting; one that is lost is sent again, as long as its payment is due. */
  void send(PaymentId payment) {
    byte[] value =
        codec.encode(
            Topics.LEDGER_COMMANDS,
            new LedgerCommand(CALLER, new ExpirePayment(payment.value()), false));
    UUID commandId = NameBasedUuid.of(payment.value(), "expire");
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.LEDGER_COMMANDS, utf8(payment.toString()), value);
    record.headers().add(CommandHeaders.COMMAND_ID, utf8(commandId.toString()));
    record.headers().add(CommandHeaders.REQUEST_HASH, Sha256.of(value));
    var _ =
        producer.send(
            record,
            (_, failure) -> {
              if (failure != null) {
                LOG.warn(
                    "The expiry of payment {} could not be sent, it will be sent again",
                    payment,
                    failure);
              }
            });
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
