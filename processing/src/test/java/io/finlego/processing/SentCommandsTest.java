package io.finlego.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SentCommandsTest {

  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 10);
  private final SentCommands sentCommands = new SentCommands(nanoTime::get);
  private final CommandId id = id(-1);

  @Test
  void aCommandIsSentAgainAfterSomeMinutes() {
    assertThat(sentCommands.add(id)).isTrue();
    pass(Duration.ofSeconds(119));
    assertThat(sentCommands.add(id)).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(sentCommands.add(id)).isTrue();
    pass(Duration.ofSeconds(119));
    assertThat(sentCommands.add(id)).isFalse();
  }

  @Test
  void aLostCommandIsSentAgainAtOnce() {
    sentCommands.add(id);

    sentCommands.remove(id);

    assertThat(sentCommands.add(id)).isTrue();
  }

  @Test
  void theOldestCommandsAreForgottenFirst() {
    sentCommands.add(id);
    for (int number = 0; number < 99_999; number++) {
      sentCommands.add(id(number));
    }
    assertThat(sentCommands.add(id(99_998))).isFalse();

    sentCommands.add(id(99_999));

    assertThat(sentCommands.add(id)).isTrue();
  }

  private void pass(Duration time) {
    nanoTime.addAndGet(time.toNanos());
  }

  private static CommandId id(long number) {
    return new CommandId(new UUID(0, number));
  }
}
