package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.finlego.schemas.SchemaCatalogue;
import io.finlego.schemas.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stock clients of three languages read every public topic, with the settings that the guide for
 * subscribers names and nothing else: {@code src/test/clients}.
 */
class StockClientsTest {

  private static final Stack STACK = RunningStack.get();
  private static final Path RUN = Path.of("src", "test", "clients", "run.sh").toAbsolutePath();
  private static final int NOT_FETCHED = 3;
  private static final int PATIENCE_SECONDS = 300;

  /** More minor units than a double can hold exactly: 2^53 is about 9 × 10^15. */
  private static final String LARGE = "92000000000000001";

  @TempDir static Path folders;

  @BeforeAll
  static void publishOnEveryTopic() {
    Api system = Api.system(STACK);
    Bank bank = new Bank(system);
    String client = bank.client();
    String account = bank.funded(client, "EUR", "10");
    system
        .send("PATCH", "/Accounts/" + account, "{\"overdraftLimit\": 920000000000000.01}", Map.of())
        .value();
    Api.frontOffice(STACK, client)
        .post(
            "/Accounts/send-otp",
            "{\"operation\": \"closeAccount\", \"accountId\": \"" + account + "\"}")
        .value();
    Await.until(
        "records on every topic",
        () -> publicTopics().noneMatch(topic -> Topic.read(STACK, topic).isEmpty()));
  }

  @ParameterizedTest
  @CsvSource({"node, npm", "python, python3", "go, go"})
  void aStockClientReadsEveryPublicTopic(String language, String tool) throws Exception {
    assumeTrue(isInstalled(tool), tool + " is not installed: no client in " + language + " reads.");
    Map<String, List<String>> expected = new TreeMap<>();
    publicTopics().forEach(topic -> expected.put(topic, lines(topic)));

    Run run = run(language, expected);

    assumeTrue(run.status != NOT_FETCHED, "The packages of " + language + " cannot be fetched.");
    assertThat(run.status).as(run.errors).isZero();
    assertThat(run.lines).containsAll(expected.values().stream().flatMap(List::stream).toList());
    assertThat(run.lines).anySatisfy(line -> assertThat(line).contains(LARGE));
  }

  private static Stream<String> publicTopics() {
    return Topics.all().stream()
        .filter(topic -> topic.readers() != io.finlego.schemas.Topic.Readers.SERVICES)
        .map(io.finlego.schemas.Topic::name);
  }

  /** What a client prints of a topic's records. */
  private static List<String> lines(String topic) {
    return Topic.read(STACK, topic).stream().map(StockClientsTest::line).toList();
  }

  private static String line(ConsumerRecord<byte[], byte[]> record) {
    GenericRecord value = value(record.value());
    GenericRecord named =
        value.hasField("payload") && value.get("payload") instanceof GenericRecord payload
            ? payload
            : value;
    StringBuilder line = new StringBuilder();
    line.append(record.topic()).append(' ').append(record.partition());
    line.append(' ').append(record.offset()).append(' ').append(named.getSchema().getFullName());
    limits(value).forEach(limit -> line.append(' ').append(limit));
    return line.toString();
  }

  private static GenericRecord value(byte[] value) {
    Schema schema = SchemaCatalogue.shipped().schemaOf(ByteBuffer.wrap(value).getInt(1));
    try {
      return new GenericDatumReader<GenericRecord>(schema)
          .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Object> limits(Object value) {
    List<Object> found = new ArrayList<>();
    if (value instanceof GenericRecord record) {
      for (Schema.Field field : record.getSchema().getFields()) {
        Object part = record.get(field.pos());
        found.addAll(field.name().equals("overdraftLimit") ? List.of(part) : limits(part));
      }
    } else if (value instanceof Iterable<?> items) {
      items.forEach(item -> found.addAll(limits(item)));
    }
    return found;
  }

  private record Run(int status, List<String> lines, String errors) {}

  private static Run run(String language, Map<String, List<String>> expected) throws Exception {
    Path folder = Files.createDirectories(folders.resolve(language));
    Path output = folders.resolve(language + ".out");
    Path errors = folders.resolve(language + ".err");
    List<String> command = new ArrayList<>(List.of("bash", RUN.toString(), language));
    command.addAll(List.of(folder.toString(), STACK.kafka(), STACK.url() + "/schema-registry"));
    expected.forEach((topic, lines) -> command.add(topic + "=" + lines.size()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    assertThat(ended).as(Files.readString(output) + Files.readString(errors)).isTrue();
    return new Run(process.exitValue(), Files.readAllLines(output), Files.readString(errors));
  }

  private static boolean isInstalled(String tool) throws IOException, InterruptedException {
    return new ProcessBuilder("bash", "-c", "command -v " + tool)
            .redirectErrorStream(true)
            .start()
            .waitFor()
        == 0;
  }
}
