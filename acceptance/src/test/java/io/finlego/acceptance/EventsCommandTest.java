package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code ./finlego events}, with a broker and without one. */
class EventsCommandTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private record Ended(int status, String output) {}

  @Test
  void theEventsOfClientsAndTheLedgerArePrinted() throws Exception {
    Stack stack = RunningStack.get();
    Bank bank = new Bank(Api.system(stack));
    String client = bank.client();
    String account = bank.clientAccount(client, "EUR");

    Ended ended = events(stack.kafkaPort(), stack.url().toString());

    assertThat(ended.status()).as(ended.output()).isZero();
    assertThat(ended.output())
        .contains("ClientCreated", client, "AccountOpened", account)
        .doesNotContain("WARN", "ERROR");
  }

  @Test
  void oneLineSaysThatNoBrokerAnswers() throws Exception {
    int port = FreePorts.take(1).getFirst();

    Ended ended = events(port, "http://localhost:1");

    assertThat(ended)
        .isEqualTo(
            new Ended(
                1,
                "EventSubscriber: No Kafka broker answers at localhost:%s: is FinLego running?\n"
                    .formatted(port)));
  }

  @Test
  void oneLineSaysThatTheRegistrysAddressIsNotAUrl() throws Exception {
    Ended ended = events(FreePorts.take(1).getFirst(), "http://local host");

    assertThat(ended)
        .isEqualTo(
            new Ended(
                1,
                "EventSubscriber: The schema registry's address is not an HTTP URL: http://local"
                    + " host/schema-registry\n"));
  }

  @Test
  void oneLineSaysThatTheRegistryStallsInItsAnswer() throws Exception {
    try (ServerSocket registry = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + registry.getLocalPort();
      Thread.ofVirtual().start(() -> beginAnAnswer(registry));
      Stack stack = RunningStack.get();
      new Bank(Api.system(stack)).client();

      Ended ended = events(stack.kafkaPort(), url);

      assertThat(ended)
          .isEqualTo(
              new Ended(
                  1,
                  "EventSubscriber: No schema registry answers at %s/schema-registry/\n"
                      .formatted(url)));
    }
  }

  /** Sends the headers of an answer, and nothing of its body. */
  private static void beginAnAnswer(ServerSocket server) {
    try (Socket connection = server.accept()) {
      connection.getInputStream().read();
      connection
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Ended events(int kafkaPort, String url) throws IOException, InterruptedException {
    Path output = Files.createTempFile("events", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(ROOT.resolve("finlego").toString(), "events")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "FINLEGO_KAFKA_PORT", Integer.toString(kafkaPort),
                "FINLEGO_URL", url,
                "JAVA_HOME", System.getProperty("java.home")));
    Process process = builder.start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as(Files.readString(output)).isTrue();
    return new Ended(process.exitValue(), Files.readString(output));
  }
}
