import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints the events of clients and of the ledger with stock libraries only: kafka-clients, and Avro
 * with the Jackson that it includes. The program reads from the beginning, and ends when no event
 * has come for a few seconds. A real subscriber would commit its offsets and continue.
 *
 * <p>Arguments: the broker (localhost:9092) and the schema registry
 * (http://localhost:8080/schema-registry). If one of them does not answer, one line says so, and
 * the exit status is 1.
 */
final class EventSubscriber {

  private static final List<String> TOPICS =
      List.of("finlego.client.events", "finlego.ledger.events");
  private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration REGISTRY_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration QUIET_PERIOD = Duration.ofSeconds(3);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI registry;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, Schema> schemasById = new HashMap<>();

  private EventSubscriber(URI registry) {
    this.registry = registry;
  }

  public static void main(String[] arguments) throws Exception {
    String broker = arguments.length > 0 ? arguments[0] : "localhost:9092";
    String registry = arguments.length > 1 ? arguments[1] : "http://localhost:8080/schema-registry";
    try {
      new EventSubscriber(address(registry)).printEvents(broker);
    } catch (TimeoutException e) {
      fail("No Kafka broker answers at " + broker + ": is FinLego running?");
    } catch (KafkaException | IOException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      fail(cause.getMessage() == null ? cause.toString() : cause.getMessage());
    } catch (OutOfMemoryError e) {
      // Kafka takes the first bytes of another protocol, such as "HTTP", for a length of gigabytes.
      fail("What answers at " + broker + " is not a Kafka broker.");
    }
  }

  private static URI address(String registry) throws IOException {
    try {
      URI address = URI.create(registry + "/");
      return HttpRequest.newBuilder(address).build().uri();
    } catch (IllegalArgumentException e) {
      throw new IOException("The schema registry's address is not an HTTP URL: " + registry);
    }
  }

  private static void fail(String reason) {
    System.err.println("EventSubscriber: " + reason);
    System.exit(1);
  }

  private void printEvents(String broker) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker,
            "group.id",
            "event-subscriber-" + System.currentTimeMillis(),
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed", // each event once, and no event of an aborted batch
            "key.deserializer",
            StringDeserializer.class,
            "value.deserializer",
            ByteArrayDeserializer.class);
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
      if (!consumer.listTopics(BROKER_TIMEOUT).keySet().containsAll(TOPICS)) {
        throw new IOException("The broker at " + broker + " is not FinLego's: it lacks " + TOPICS);
      }
      consumer.subscribe(TOPICS);
      long lastEventNanos = System.nanoTime();
      while (System.nanoTime() - lastEventNanos < QUIET_PERIOD.toNanos()) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
          GenericRecord event = decodeEvent(record.value());
          GenericRecord payload = (GenericRecord) event.get("payload");
          System.out.printf(
              "%s %-16s %s%n", event.get("eventId"), payload.getSchema().getName(), payload);
          lastEventNanos = System.nanoTime();
        }
      }
    }
  }

  /**
   * Decodes a value in Confluent's wire format: a zero byte, four bytes of schema id, then plain
   * binary Avro.
   */
  private GenericRecord decodeEvent(byte[] value) throws Exception {
    ByteBuffer buffer = ByteBuffer.wrap(value);
    if (buffer.get() != 0) {
      throw new IOException("The value is not in Confluent's wire format.");
    }
    Schema schema = findSchema(buffer.getInt());
    GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(schema);
    return reader.read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
  }

  private Schema findSchema(int id) throws Exception {
    Schema schema = schemasById.get(id);
    if (schema == null) {
      HttpRequest request = HttpRequest.newBuilder(registry.resolve("schemas/ids/" + id)).build();
      JsonNode answer = JSON.readTree(send(request));
      if (!answer.hasNonNull("schema")) {
        throw new IOException("The registry does not have schema " + id);
      }
      schema = new Schema.Parser().parse(answer.get("schema").asText());
      schemasById.put(id, schema);
    }
    return schema;
  }

  /**
   * The timeout of an HttpRequest ends with the answer's headers; this wait bounds the body too.
   */
  private String send(HttpRequest request) throws Exception {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, BodyHandlers.ofString());
    try {
      return answer.get(REGISTRY_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).body();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ConnectException ? noRegistry() : new IOException(e.getCause());
    } catch (java.util.concurrent.TimeoutException e) {
      throw noRegistry();
    } finally {
      answer.cancel(true);
    }
  }

  private IOException noRegistry() {
    return new IOException("No schema registry answers at " + registry);
  }
}
