package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records that no processor can read, on the topics of commands. They become dead letters. */
final class PoisonLoad {

  private static final List<String> DOMAINS = List.of("client", "ledger");

  private static final byte[] VALUE = bytes("poison");

  private final Stack stack;
  private final Collection<String> ids = new ConcurrentLinkedQueue<>();

  PoisonLoad(Stack stack) {
    this.stack = stack;
  }

  /** Sends records as long as the broker takes them. */
  void send() {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            stack.kafka(),
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            1_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            2_000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            2_000,
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class);
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
      while (true) {
        for (String domain : DOMAINS) {
          var _ = producer.send(poison(domain)).get();
        }
        Await.pause();
      }
    } catch (ExecutionException e) {
      // The broker is gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ProducerRecord<byte[], byte[]> poison(String domain) {
    String id = UUID.randomUUID().toString();
    ids.add(id);
    ProducerRecord<byte[], byte[]> poison =
        new ProducerRecord<>(commands(domain), bytes(UUID.randomUUID().toString()), VALUE);
    poison.headers().add(CommandHeaders.COMMAND_ID, bytes(id));
    return poison;
  }

  /**
   * I7: each record that the topic of commands still has is a dead letter once, and there are no
   * other dead letters.
   */
  void assertThatEachIsADeadLetter(String description) {
    for (String domain : DOMAINS) {
      List<String> poison =
          Topic.read(stack, commands(domain)).stream()
              .filter(record -> Arrays.equals(record.value(), VALUE))
              .map(PoisonLoad::id)
              .toList();
      Await.until(
          "the dead letters of " + domain + ", " + description,
          () -> Set.copyOf(deadLetters(domain)).containsAll(poison));
      assertThat(deadLetters(domain))
          .as("%s, %s", domain, description)
          .doesNotHaveDuplicates()
          .isSubsetOf(ids);
    }
  }

  private List<String> deadLetters(String domain) {
    return Topic.read(stack, commands(domain) + "-dlt").stream().map(PoisonLoad::id).toList();
  }

  private static String commands(String domain) {
    return "finlego." + domain + ".commands";
  }

  private static String id(ConsumerRecord<byte[], byte[]> record) {
    return new String(
        record.headers().lastHeader(CommandHeaders.COMMAND_ID).value(), StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
