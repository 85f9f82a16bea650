package io.finlego.reports;

import io.finlego.reports.topology.ReportsTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the reports run.
 *
 * @param bootstrapServers Kafka's, comma-separated {@code host:port}
 * @param kafka added to every Kafka client as it is, for instance {@code security.protocol}
 * @param host the name by which other instances reach this one's HTTP port
 * @param port the HTTP port, 0 for any free one
 * @param applicationId the consumer group and prefix of all internal topics; another one starts
 *     anew from the first event
 * @param instanceId tells instances apart and survives a restart (a pod's or host's name): by it a
 *     restarted instance takes its tasks back at once. No two live instances may share one
 * @param stateDirectory where the stores lie; they are rebuilt from Kafka if it is lost
 * @param partitions tasks that accounts are spread over, and so the most threads of all instances
 *     that help; fixed once there is state
 * @param threads stream threads of this instance
 * @param standbyReplicas copies of the stores on other instances, kept warm
 * @param replicationFactor of the topics that are created here
 * @param commitInterval how long an event takes to be in the figures, roughly; shorter costs rate
 * @param sendInterval how often changed figures are sent to the topics, at most
 * @param daysPerSend most accounts of one task whose days are sent at once; the rest follow, so
 *     that a burst costs the figures themselves nothing
 * @param cacheBytes heap for changes that are not yet written to the stores
 * @param rocksDbBytes memory outside the heap, for all stores together
 * @param sessionTimeout after which an instance that died loses its tasks to the others
 * @param gapAlarm how long a movement may wait for an earlier one before health says so
 * @param closeTimeout how long a stop may take. It takes some 0.3 s while Kafka is there to end the
 *     open transaction; without Kafka all of this, so stop the reports before it
 * @param peerTimeout how long another instance may take to answer
 * @param passedOver events, as {@code partition:offset} of the events' topic, that the operator has
 *     decided to do without because they cannot be read; their accounts stand still from there
 */
@ConfigurationProperties("finlego.reports")
public record ReportsSettings(
    @DefaultValue("localhost:9092") String bootstrapServers,
    @DefaultValue Map<String, String> kafka,
    @DefaultValue("localhost") String host,
    @DefaultValue("8082") int port,
    @DefaultValue("finlego-reports") String applicationId,
    @DefaultValue("0") String instanceId,
    @DefaultValue("data/reports-streams") Path stateDirectory,
    @DefaultValue("4") int partitions,
    @DefaultValue("2") int threads,
    @DefaultValue("0") int standbyReplicas,
    @DefaultValue("1") short replicationFactor,
    @DefaultValue("250ms") Duration commitInterval,
    @DefaultValue("1s") Duration sendInterval,
    @DefaultValue("500") int daysPerSend,
    @DefaultValue("67108864") long cacheBytes,
    @DefaultValue("134217728") long rocksDbBytes,
    @DefaultValue("15s") Duration sessionTimeout,
    @DefaultValue("5m") Duration gapAlarm,
    @DefaultValue("5s") Duration closeTimeout,
    @DefaultValue("5s") Duration peerTimeout,
    @DefaultValue Set<String> passedOver) {

  private static final int MAX_PARTITIONS = 1024;

  public ReportsSettings {
    check(!bootstrapServers.isBlank(), "bootstrap-servers is empty");
    check(!host.isBlank(), "host is empty");
    check(!applicationId.isBlank(), "application-id is empty");
    check(!instanceId.isBlank(), "instance-id is empty");
    check(partitions > 0 && partitions <= MAX_PARTITIONS, "partitions must be 1 to 1024");
    check(threads > 0, "threads must be at least 1");
    check(standbyReplicas >= 0, "standby-replicas must not be negative");
    check(replicationFactor > 0, "replication-factor must be at least 1");
    check(isPositive(commitInterval), "commit-interval must be positive");
    check(isPositive(sendInterval), "send-interval must be positive");
    check(daysPerSend > 0, "days-per-send must be at least 1");
    check(cacheBytes >= 0, "cache-bytes must not be negative");
    check(rocksDbBytes >= 1 << 23, "rocks-db-bytes must be at least 8 MiB");
    passedOver.forEach(
        event -> check(event.matches("\\d+:\\d+"), "passed-over wants partition:offset"));
    kafka = Map.copyOf(kafka);
    passedOver = Set.copyOf(passedOver);
  }

  /** The internal topic that brings each movement to its account's task. */
  public String movementsTopic() {
    return applicationId + "-" + ReportsTopology.MOVEMENTS_BY_ACCOUNT + "-repartition";
  }

  private static boolean isPositive(Duration duration) {
    return duration.toMillis() > 0;
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("finlego.reports." + otherwise + ".");
    }
  }
}
