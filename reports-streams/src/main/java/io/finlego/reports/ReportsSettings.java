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
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the reports, under {@code finlego.reports}.
 *
 * @param host the host name at which other instances reach the HTTP port of this instance
 * @param port the HTTP port; 0 means any free port
 * @param applicationId the id of the Kafka Streams application: its consumer group and the prefix
 *     of its internal topics. With a new id, the reports start again from the first event
 * @param instanceId the name of this instance, different from the names of the other instances. An
 *     instance must keep its name after a restart, so that it gets its tasks back at once. The name
 *     of a pod or a host is suitable. If two live instances have the same name, the one that
 *     started first stops working and reports DOWN until the other one has ended
 * @param stateDirectory the directory of the state stores. If it is lost, Kafka Streams restores
 *     the stores from Kafka
 * @param partitions the number of tasks, 1 to 1024. Each account belongs to one task. If all
 *     instances together have more threads than tasks, the surplus threads are idle. The number
 *     must not change after the first start with an {@code applicationId}
 * @param threads the number of stream threads of this instance
 * @param standbyReplicas the number of up-to-date copies of each store on other instances
 * @param replicationFactor the replication factor of the topics that the reports create
 * @param commitInterval the time between two commits. An event appears in the figures after about
 *     this time. A shorter interval lowers the throughput
 * @param sendInterval the time between two publications of changed figures
 * @param accountsPerSend the largest number of accounts of one task whose changed days are
 *     published in one interval. The other accounts wait for the next interval, so that a long
 *     publication does not hold up the task's next movements
 * @param cacheBytes the heap memory for changes that are not yet written to the stores
 * @param rocksDbBytes the memory outside the heap for all stores together
 * @param sessionTimeout the time after which the other instances take over the tasks of a dead
 *     instance
 * @param gapAlarm the time for which a movement may wait for an earlier movement of its account.
 *     After this time the health indicator reports a gap
 * @param closeTimeout the longest time for a stop. A stop takes about 0.3 s if Kafka is available.
 *     Without Kafka it takes the whole time-out and up to 3 s more, so stop the reports before you
 *     stop Kafka
 * @param peerTimeout the longest time to wait for an answer from another instance
 * @param secret the secret that callers must send as a bearer token: the ingress and the other
 *     instances, which have the same secret. If it is null, requests need no token, and the HTTP
 *     port must have a loopback address ({@code finlego.reports.address}). An empty text counts as
 *     null
 * @param passedOver unreadable ledger events, which the reports must skip. Each event is given as
 *     {@code partition:offset} in the events' topic. The figures of the accounts in such an event
 *     do not change any more
 * @param rebuild true if this start must delete all stores and make all figures anew from the first
 *     event, because Kafka has lost records. All other instances must be stopped
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
    @Name("days-per-send") @DefaultValue("500") @Min(1) int accountsPerSend,
    @DefaultValue("67108864") @Min(0) long cacheBytes,
    @DefaultValue("134217728") @Min(8_388_608) long rocksDbBytes,
    @DefaultValue("15s") Duration sessionTimeout,
    @DefaultValue("5m") Duration gapAlarm,
    @DefaultValue("5s") Duration closeTimeout,
    @DefaultValue("5s") Duration peerTimeout,
    @Nullable
        @Pattern(
            regexp = "[!-~]{16,}",
            message = "must have at least 16 characters, all ASCII and without blanks")
        String secret,
    @DefaultValue Set<@Pattern(regexp = "[0-9]+:[0-9]+") String> passedOver,
    @DefaultValue("false") boolean rebuild) {

  public ReportsSettings {
    passedOver = Set.copyOf(passedOver);
    secret = secret == null || secret.isEmpty() ? null : secret;
  }

  /** Shows only what tells instances apart, and not the secret. */
  @Override
  public String toString() {
    return "ReportsSettings[applicationId=%s, instanceId=%s, host=%s, port=%s]"
        .formatted(applicationId, instanceId, host, port);
  }

  /**
   * Returns the name of the internal topic that brings each movement to the task of its account.
   */
  public String movementsTopic() {
    return applicationId + "-" + ReportsTopology.MOVEMENTS_BY_ACCOUNT + "-repartition";
  }
}
