package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.EmbeddedServerException;
import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.PostgresSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {

  @TempDir private Path folder;

  @Test
  void theReasonWhyPostgresDoesNotStartIsInTheOneLine() throws Exception {
    var settings = PostgresSettings.inDirectory(folder.resolve("postgres"));
    PostgresInProcess.start(settings).close();
    Files.writeString(
        folder.resolve("postgres/postgresql.conf"),
        "shared_buffers = 'lots'\n",
        StandardOpenOption.APPEND);

    assertThat(
            Console.logAndSummarize(new CompletionException(failureOf(settings)), Path.of("log")))
        .startsWith("It did not start: Postgres did not start: ")
        .contains("postgresql.conf", "invalid value for parameter \"shared_buffers\"")
        .endsWith(" (the log has more: log)");
  }

  private static EmbeddedServerException failureOf(PostgresSettings settings) {
    try (var _ = PostgresInProcess.start(settings)) {
      throw new AssertionError("Postgres started");
    } catch (EmbeddedServerException e) {
      return e;
    }
  }
}
