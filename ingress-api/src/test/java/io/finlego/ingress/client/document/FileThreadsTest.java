package io.finlego.ingress.client.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileThreadsTest {

  private final FileThreads threads = new FileThreads();

  @AfterEach
  void stop() {
    threads.destroy();
  }

  @Test
  void aStepRunsOnAPlatformThread() throws Exception {
    assertThat(threads.run(() -> Thread.currentThread().isVirtual())).isFalse();
  }

  @Test
  void theExceptionOfAStepIsItsCallers() {
    IOException checked = new IOException("disk");
    IllegalStateException unchecked = new IllegalStateException("bug");

    assertThatThrownBy(() -> threads.run(() -> fail(checked))).isSameAs(checked);
    assertThatThrownBy(
            () ->
                threads.run(
                    () -> {
                      throw unchecked;
                    }))
        .isSameAs(unchecked);
  }

  private static int fail(IOException e) throws IOException {
    throw e;
  }
}
