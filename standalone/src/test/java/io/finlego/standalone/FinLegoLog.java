package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The log of all starts on a data folder.
 *
 * @param data the data folder, which may not exist yet
 */
record FinLegoLog(Path data) {

  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  String text() throws IOException {
    var file = data.resolve("logs/finlego.log");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  void await(String text) throws IOException, InterruptedException {
    await(text, 0);
  }

  /** Waits until the log has the text from this index on. */
  void await(String text, int fromIndex) throws IOException, InterruptedException {
    var deadlineNanos = System.nanoTime() + TIMEOUT.toNanos();
    while (!text().substring(fromIndex).contains(text)) {
      assertThat(System.nanoTime()).as(text()).isLessThan(deadlineNanos);
      Thread.sleep(20);
    }
  }
}
