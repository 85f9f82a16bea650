package io.finlego.reports;

import io.finlego.reports.topology.ReportsTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the reports, {@code finlego.reports}.
 *
 * @param bootstrapServers Kafka's servers, comma-separated {@code host:port}
 * @param kafka settings that every Kafka client gets unchanged, for instance {@code
 *     security.protocol}
 * @param host the name by which other instances reach this one's HTTP port
 * @param port the HTTP port; 0 takes any free port
 * @param applicationId the consumer group and the prefix of all internal topics; with a new id the
 *     reports start again from the first event
 * @param instanceId the name of this instance, which must survive a restart (a pod's or host's
 *     name), so that a restarted instance takes its tasks back at once. Two live instances must not
 *     share a name
 * @param stateDirectory the directory of the stores; if the directory is lost, the stores are
 *     rebuilt from Kafka
 * @param partitions the number of tasks that accounts are spread over, 1 to 1024. More threads than
 *     this, counted over all instances, bring nothing. The number cannot change once there is state
 * @param threads stream threads of this instance
 * @param standbyReplicas copies of the stores on other instances, kept warm
 * @param replicationFactor the replication factor of the topics that the reports create
 * @param commitInterval roughly how long an event takes to reach the figures; a shorter interval
 *     costs throughput
 * @param sendInterval the shortest time between two sendings of changed figures to the topics
 * @param daysPerSend the most accounts of one task whose days are sent in one interval; the others
 *     follow in the next, so that a burst does not slow the figures themselves down
 * @param cacheBytes heap memory for changes that are not yet written to the stores
 * @param rocksDbBytes memory outside the heap, for all stores together
 * @param sessionTimeout how long after its death an instance loses its tasks to the others
 * @param gapAlarm how long a movement may wait for an earlier movement of its account before health
 *     reports a gap
 * @param closeTimeout how long a stop may take. A stop takes about 0.3 s while Kafka can end the
 *     open transaction, and the whole timeout and up to 3 s more without Kafka, so stop the reports
 *     before Kafka
 * @param peerTimeout how long another instance may take to answer
 * @param passedOver events that the operator has decided to leave out because they cannot be read,
 *     each as {@code partition:offset} of the events' topic; the figures of their accounts stand
 *     still from there on
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

  private static final int PARTITIONS_MAX = 1024;

  public ReportsSettings {
    check(!bootstrapServers.isBlank(), "bootstrap-servers is empty");
    check(!host.isBlank(), "host is empty");
    check(!applicationId.isBlank(), "application-id is empty");
    check(!instanceId.isBlank(), "instance-id is empty");
    check(partitions > 0 && partitions <= PARTITIONS_MAX, "partitions must be 1 to 1024");
    check(threads > 0, "threads must be at least 1");
    check(standbyReplicas >= 0, "standby-replicas must not be negative");
    check(replicationFactor > 0, "replication-factor must be at least 1");
    check(isPositive(commitInterval), "commit-interval must be positive");
    check(isPositive(sendInterval), "send-interval must be positive");
    check(daysPerSend > 0, "days-per-send must be at least 1");
    check(cacheBytes >= 0, "cache-bytes must not be negative");
    check(rocksDbBytes >= 1 << 23, "rocks-db-bytes must be at least 8 MiB");
    passedOver.forEach(
        event ->
            check(
                event.matches("\\d+:\\d+"),
                "passed-over must hold entries of the form partition:offset"));
    kafka = Map.copyOf(kafka);
    passedOver = Set.copyOf(passedOver);
  }

  /** The internal topic that carries each movement to its account's task. */
  public String movementsTopic() {
    return applicationId + "-" + ReportsTopology.MOVEMENTS_BY_ACCOUNT + "-repartition";
  }

  private static boolean isPositive(Duration duration) {
    return duration.toMillis() > 0;
  }

  private static void check(boolean holds, String complaint) {
    if (!holds) {
      throw new IllegalArgumentException("finlego.reports." + complaint + ".");
    }
  }
}
