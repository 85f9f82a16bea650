package io.finlego.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;

class BackgroundThreadTest {

  private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

  @Test
  void livenessIsBrokenAfterAnErrorHasEndedTheThread() throws Exception {
    var thread =
        new BackgroundThread() {
          @Override
          protected String threadName() {
            return "broken";
          }

          @Override
          protected void work() {
            throw new AssertionError("a fault of the program");
          }
        };
    thread.setApplicationEventPublisher(events::add);

    thread.start();

    assertThat(events.poll(60, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(
            AvailabilityChangeEvent.class,
            event -> assertThat(event.getState()).isEqualTo(LivenessState.BROKEN));
    thread.stop();
  }
}
