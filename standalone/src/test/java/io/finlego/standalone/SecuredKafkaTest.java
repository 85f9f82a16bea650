package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.DiskSync;
import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.PostgresSettings;
import io.finlego.kafka.Deployment;
import io.finlego.schemas.AvroTrust;
import io.finlego.standalone.demo.Demo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All services, and the deployment before them, on a Kafka that takes nothing but SASL_SSL. */
class SecuredKafkaTest {
  @TempDir Path folder;

  @Test
  void aBanksDayGoesOverSecuredConnectionsAlone() throws Exception {
    AvroTrust.establish();
    var settings =
        new Settings(
            PortCheck.findFreePort(),
            PortCheck.findFreePort(),
            PortCheck.findFreePort(),
            PortCheck.findFreePort(),
            folder.resolve("data"),
            DiskSync.OFF,
            Settings.DEFAULT_RESTART_UPTIME_MIN);
    try (var data = DataFolder.open(settings.dataPath());
        var kafka = SecuredKafka.start(Files.createDirectory(folder.resolve("keys")));
        var _ = postgres(settings, data)) {
      Deployment.main(kafka.clientArguments().toArray(String[]::new));
      try (var services =
          new Services(settings, data, PortCheck.findFreePort(), false, kafka.clientArguments())) {
        services.start();
        Readiness.await(settings.managementPort());

        assertThat(bankDay(settings)).contains("every step was as expected");
      }
    }
  }

  /** A client is created, accounts opened, a payment pended and posted, and the reports read. */
  private static String bankDay(Settings settings) {
    var story = new ByteArrayOutputStream();
    Demo.playBankDay(
        URI.create("http://127.0.0.1:" + settings.port()),
        new PrintStream(story, true, StandardCharsets.UTF_8),
        false);
    return story.toString(StandardCharsets.UTF_8);
  }

  private static PostgresInProcess postgres(Settings settings, DataFolder data) {
    return PostgresInProcess.start(
        PostgresSettings.inDirectory(data.postgres())
            .withPort(settings.postgresPort())
            .withBootstrapSql(Stack.rolesSql()));
  }
}
