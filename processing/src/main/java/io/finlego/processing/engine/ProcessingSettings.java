package io.finlego.processing.engine;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of a processor, {@code finlego.processing}.
 *
 * @param commandTopic the consumed topic; dead letters go to {@code <commandTopic>-dlt}
 * @param eventTopic the topic of the domain's events
 * @param repliesTopic the topic on which senders wait for replies
 * @param groupId the consumer group, shared by all instances of the processor
 * @param instanceId the name of this instance, unique among the instances of the processor. The
 *     name must survive a restart (a stateful set's pod name, a host name), so that a restarted
 *     instance takes over from its dead predecessor at once. A second live instance with the same
 *     id stays out, and reports DOWN
 * @param consumers the number of consumers of this instance; consumers beyond the topic's
 *     partitions are idle
 * @param batchMaxCommands the most commands of one transaction
 * @param batchTimeout the time after which Postgres cancels a batch's transaction, and so the
 *     longest time for which a frozen process can hold up its successor
 * @param publishTimeout Kafka's transaction.timeout.ms, and the longest wait for a publication
 * @param answerAfterPublish whether replies wait until the events are readable on their topic
 *     (read-your-events at the price of latency), instead of only for the commit in Postgres
 * @param backOff the waits while Postgres or Kafka is away
 * @param readyMaxLag the number of unprocessed commands above which health is OUT_OF_SERVICE
 * @param commandLogRetention how long an outcome is kept, and so how long a repeated command is
 *     recognised; at least the retention of the command topic
 * @param trimInterval the time between two trims of the command log
 * @param trimChunkRows the most rows that a statement of a trim deletes
 */
@Validated
@ConfigurationProperties("finlego.processing")
public record ProcessingSettings(
    @NotBlank(message = "finlego.processing.command-topic is missing") String commandTopic,
    @NotBlank(message = "finlego.processing.event-topic is missing") String eventTopic,
    @NotBlank @DefaultValue("finlego.replies") String repliesTopic,
    @NotBlank(message = "finlego.processing.group-id is missing") String groupId,
    @NotBlank @DefaultValue("0") String instanceId,
    @DefaultValue("1") @Min(1) @Max(256) int consumers,
    @DefaultValue("2000") @Min(1) @Max(100_000) int batchMaxCommands,
    @DefaultValue("30s") @DurationMin(millis = 1) Duration batchTimeout,
    @DefaultValue("10s") @DurationMin(millis = 1) Duration publishTimeout,
    @DefaultValue("false") boolean answerAfterPublish,
    @Valid @DefaultValue BackOffSettings backOff,
    @DefaultValue("1000000") long readyMaxLag,
    @DefaultValue("30d") @DurationMin(millis = 1) Duration commandLogRetention,
    @DefaultValue("1m") @DurationMin(millis = 1) Duration trimInterval,
    @DefaultValue("5000") @Min(1) @Max(1_000_000) int trimChunkRows) {

  /**
   * The waits while Postgres or Kafka is away, which grow exponentially from {@code first} to
   * {@code max}.
   *
   * @param patience how long a failure that may come from the server or from a command (a time-out,
   *     a missing table) is retried before the command is held to be the cause
   */
  public record BackOffSettings(
      @DefaultValue("100ms") @DurationMin(millis = 1) Duration first,
      @DefaultValue("5s") @DurationMin(millis = 1) Duration max,
      @DefaultValue("60s") Duration patience) {}

  String deadLetterTopic() {
    return commandTopic + "-dlt";
  }
}
