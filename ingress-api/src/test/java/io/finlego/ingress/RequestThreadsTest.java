package io.finlego.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The system property that the JDK reads when the first virtual thread starts. */
class RequestThreadsTest {

  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  private final @Nullable String before = System.getProperty(CARRIERS);

  @AfterEach
  void restore() {
    set(before);
  }

  private static void set(@Nullable String value) {
    if (value == null) {
      System.clearProperty(CARRIERS);
    } else {
      System.setProperty(CARRIERS, value);
    }
  }

  @Test
  void thereAreSeveralCarriersForEachProcessor() {
    set(null);

    RequestThreads.prepare();

    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(Integer.getInteger(CARRIERS)).isEqualTo(4 * processors);
  }

  @Test
  void theUsersNumberOfCarriersStays() {
    set("3");

    RequestThreads.prepare();

    assertThat(Integer.getInteger(CARRIERS)).isEqualTo(3);
  }
}
