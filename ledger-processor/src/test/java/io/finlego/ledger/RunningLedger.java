package io.finlego.ledger;

import io.finlego.embedded.TestServers;
import io.finlego.schemas.TopicProvisioning;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole processor on the suite's Kafka and on a database of its own. */
final class RunningLedger implements AutoCloseable {

  private final ConfigurableApplicationContext processor;

  private RunningLedger(ConfigurableApplicationContext processor) {
    this.processor = processor;
  }

  static RunningLedger start(String database, String... settings) {
    TopicProvisioning.provision(brokers(), (short) 1);
    List<String> arguments = new ArrayList<>(TestVault.arguments());
    arguments.add("--spring.kafka.bootstrap-servers=" + brokers());
    arguments.add("--finlego.postgres.url=" + TestServers.postgres().freshDatabase(database));
    arguments.add("--server.port=0");
    arguments.addAll(List.of(settings));
    return new RunningLedger(LedgerProcessor.builder().run(arguments.toArray(String[]::new)));
  }

  static String brokers() {
    return TestServers.kafka().bootstrapServers();
  }

  /** Connects as the application's role. */
  JdbcClient sql() {
    return JdbcClient.create(processor.getBean(DataSource.class));
  }

  String get(String path) {
    String port = processor.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join().body();
    }
  }

  @Override
  public void close() {
    processor.close();
  }
}
