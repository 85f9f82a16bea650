package io.finlego.reports;

import io.finlego.reports.topology.ReportsTopology;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the reports, {@code finlego.reports}.
 *
 * @param host the name by which other instances reach this one's HTTP port
 * @param port the HTTP port; 0 takes any free port
 * @param applicationId the consumer group and the prefix of all internal topics; with a new id the
 *     reports start again from the first event
 * @param instanceId the name of this instance, which must survive a restart (a pod's or host's
 *     name), so that a restarted instance takes its tasks back at once. If two live instances share
 *     a name, the earlier one stays out, and its health is DOWN, until the other has gone
 * @param stateDirectory the directory of the stores; if the directory is lost, the stores are
 *     rebuilt from Kafka
 * @param partitions the number of tasks over which accounts are spread, 1 to 1024. If all instances
 *     together have more threads than tasks, the additional threads are idle. The number cannot
 *     change once there is state
 * @param threads stream threads of this instance
 * @param standbyReplicas copies of the stores on other instances, kept warm
 * @param replicationFactor the replication factor of the topics that the reports create
 * @param commitInterval about the time that an event takes to reach the figures; a shorter interval
 *     costs throughput
 * @param sendInterval the shortest time between two sendings of changed figures to the topics
 * @param daysPerSend the most accounts of one task whose days are sent in one interval; the others
 *     follow in the next, so that sending does not slow down the figures themselves
 * @param cacheBytes heap memory for changes that are not yet written to the stores
 * @param rocksDbBytes memory outside the heap, for all stores together
 * @param sessionTimeout how long after its death an instance loses its tasks to the others
 * @param gapAlarm how long a movement may wait for an earlier movement of its account before health
 *     reports a gap
 * @param closeTimeout how long a stop may take. If Kafka can end the open transaction, a stop takes
 *     about 0.3 s; without Kafka it takes the whole timeout and up to 3 s more. Therefore stop the
 *     reports before Kafka
 * @param peerTimeout how long another instance may take to answer
 * @param passedOver events that the operator has decided to leave out because they cannot be read,
 *     each as {@code partition:offset} of the events' topic; the figures of the affected accounts
 *     no longer change after such an event
 */
@Validated
@ConfigurationProperties("finlego.reports")
public record ReportsSettings(
    @NotBlank @DefaultValue("localhost") String host,
    @DefaultValue("8082") int port,
    @NotBlank @DefaultValue("finlego-reports") String applicationId,
    @NotBlank @DefaultValue("0") String instanceId,
    @DefaultValue("data/reports-streams") Path stateDirectory,
    @DefaultValue("4") @Min(1) @Max(1024) int partitions,
    @DefaultValue("2") @Min(1) int threads,
    @DefaultValue("0") @Min(0) int standbyReplicas,
    @DefaultValue("1") @Min(1) short replicationFactor,
    @DefaultValue("250ms") @DurationMin(millis = 1) Duration commitInterval,
    @DefaultValue("1s") @DurationMin(millis = 1) Duration sendInterval,
    @DefaultValue("500") @Min(1) int daysPerSend,
    @DefaultValue("67108864") @Min(0) long cacheBytes,
    @DefaultValue("134217728") @Min(8_388_608) long rocksDbBytes,
    @DefaultValue("15s") Duration sessionTimeout,
    @DefaultValue("5m") Duration gapAlarm,
    @DefaultValue("5s") Duration closeTimeout,
    @DefaultValue("5s") Duration peerTimeout,
    @DefaultValue Set<@Pattern(regexp = "[0-9]+:[0-9]+") String> passedOver) {

  public ReportsSettings {
    passedOver = Set.copyOf(passedOver);
  }

  /** The internal topic that carries each movement to its account's task. */
  public String movementsTopic() {
    return applicationId + "-" + ReportsTopology.MOVEMENTS_BY_ACCOUNT + "-repartition";
  }
}
