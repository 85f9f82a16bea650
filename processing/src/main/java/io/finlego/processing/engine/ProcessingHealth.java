package io.finlego.processing.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Reports UP while all loops run, receive heartbeats from Kafka and finish their turns in time.
 * Otherwise it reports DOWN. If the loops are healthy but the lag is too high, it reports
 * OUT_OF_SERVICE.
 */
final class ProcessingHealth implements HealthIndicator {

  private final List<? extends CommandLoop<?>> loops;
  private final long readyMaxLag;

  ProcessingHealth(List<? extends CommandLoop<?>> loops, long readyMaxLag) {
    this.loops = loops;
    this.readyMaxLag = readyMaxLag;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    long lag = 0;
    for (int i = 0; i < loops.size(); i++) {
      LoopStatus status = loops.get(i).status();
      lag += status.lag();
      String problem = problem(status);
      if (problem != null) {
        health.down().withDetail("consumer-" + i, problem);
      }
      String loss = status.lastLoss();
      if (loss != null) {
        health.withDetail("loss-" + i, loss);
      }
    }
    health.withDetail("consumers", loops.size()).withDetail("lag", lag);
    Health healthOfLoops = health.build();
    return lag > readyMaxLag && healthOfLoops.getStatus().equals(Status.UP)
        ? health.outOfService().build()
        : healthOfLoops;
  }

  private static @Nullable String problem(LoopStatus status) {
    return switch (status.state()) {
      case LoopState.Starting _ -> "starting";
      case LoopState.Replaying(var progress) -> progress;
      case LoopState.BackingOff(var since, var reason) -> "waiting since " + since + ": " + reason;
      case LoopState.Failed(var since, var reason) -> "ended at " + since + ": " + reason;
      case LoopState.Stopped _ -> "stopped";
      case LoopState.Running _ -> {
        if (status.timeSinceTurn().compareTo(KafkaClients.POLL_INTERVAL_MAX.dividedBy(2)) > 0) {
          yield "one batch takes " + status.timeSinceTurn();
        }
        yield status.secondsSinceHeartbeat() > KafkaClients.SESSION_TIMEOUT.toSeconds()
            ? "no word from Kafka"
            : null;
      }
    };
  }
}
