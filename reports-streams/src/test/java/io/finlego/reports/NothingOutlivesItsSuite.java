package io.finlego.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails each suite that leaves a stream thread or a client of Kafka behind. */
public final class NothingOutlivesItsSuite implements AfterAllCallback {

  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final Pattern CLIENT =
      Pattern.compile(
          "kafka-(producer-network|admin-client|coordinator-heartbeat)-thread.*|.*-StreamThread-\\d+|.*-CloseThread");

  @Override
  public void afterAll(ExtensionContext suite) {
    await().atMost(FAREWELL).untilAsserted(() -> assertThat(clients()).isEmpty());
  }

  private static List<String> clients() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> CLIENT.matcher(name).matches())
        .toList();
  }
}
