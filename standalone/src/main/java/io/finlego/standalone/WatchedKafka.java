package io.finlego.standalone;

import io.finlego.embedded.KafkaInProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.KafkaException;

/**
 * A broker that may have given up its folder. A broker does so after a failed write, for example
 * because the disk is full, and does not use the folder again until it is started again.
 */
final class WatchedKafka implements ServerWatch.Watched, AutoCloseable {

  private static final int TIMEOUT_MS = 5_000;

  private final KafkaInProcess kafka;
  private final Admin admin;
  private boolean isStopped;

  WatchedKafka(KafkaInProcess kafka) {
    this.kafka = kafka;
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "finlego-kafka-watch",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS));
  }

  /**
   * Asks the broker. A broker that does not answer in time is not a problem that this class knows,
   * because it may only be slow.
   */
  @Override
  public String problem() {
    if (isStopped) {
      return "does not run";
    }
    try {
      boolean hasFolder =
          admin
              .describeLogDirs(List.of(KafkaInProcess.NODE_ID))
              .allDescriptions()
              .get(TIMEOUT_MS, TimeUnit.MILLISECONDS)
              .values()
              .stream()
              .flatMap(folders -> folders.values().stream())
              .map(LogDirDescription::error)
              .allMatch(error -> error == null);
      return hasFolder ? "" : "could not write to its folder";
    } catch (ExecutionException | TimeoutException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  @Override
  public void startAgain() {
    isStopped = true;
    kafka.restart();
    isStopped = false;
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
