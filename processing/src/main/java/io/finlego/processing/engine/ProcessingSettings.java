package io.finlego.processing.engine;

import io.finlego.schemas.Topics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of a processor, under {@code finlego.processing}.
 *
 * @param commandTopic the topic from which the processor reads commands. Dead letters go to {@code
 *     <commandTopic>-dlt}, and the journal has the name that {@link Topics#journalOf} gives
 * @param eventTopic the topic of the domain's events
 * @param repliesTopic the topic on which senders wait for replies
 * @param groupId the consumer group, which all instances of the processor share
 * @param instanceId the name of this instance, different from the names of the other instances. An
 *     instance must keep its name after a restart, so that it can take over the partitions of its
 *     dead predecessor at once. A stateful set's pod name or a host name is suitable. If another
 *     live instance has the same name, this instance does not process commands and reports DOWN
 * @param consumers the number of consumers of this instance. If there are more consumers than
 *     partitions, the surplus consumers are idle
 * @param batchMaxCommands the greatest number of commands in one transaction
 * @param batchTimeout the time after which Postgres cancels the transaction of a batch. A frozen
 *     process can block its successor for this time at most
 * @param publishTimeout the time-out of a Kafka transaction ({@code transaction.timeout.ms}), and
 *     the longest wait for a publication
 * @param answerAfterPublish whether replies wait until the events are readable on their topic. If
 *     true, a caller can read the events of its own command at once, but replies take longer. If
 *     false, replies wait only for the commit in Postgres
 * @param backOff the waits while Postgres or Kafka is unavailable
 * @param readyMaxLag the greatest number of unprocessed commands with which the processor counts as
 *     ready. With more, its health is OUT_OF_SERVICE
 * @param commandLogRetention the time for which outcomes are kept. The processor recognises a
 *     repeated command during this time. The time must be at least as long as the retention of the
 *     command topic
 * @param trimInterval the time between two deletions of old outcomes
 * @param trimChunkRows the greatest number of rows that one statement deletes
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
   * The waits while Postgres or Kafka is unavailable. They grow exponentially from {@code first} to
   * {@code max}.
   *
   * @param patience the time for which the processor retries after a failure that either the server
   *     or a command may have caused, such as a time-out or a missing table. After this time the
   *     processor assumes that a command is the cause, finds the command and moves it to the dead
   *     letters
   */
  public record BackOffSettings(
      @DefaultValue("100ms") @DurationMin(millis = 1) Duration first,
      @DefaultValue("5s") @DurationMin(millis = 1) Duration max,
      @DefaultValue("60s") Duration patience) {}

  String deadLetterTopic() {
    return Topics.deadLettersOf(commandTopic);
  }

  String journalTopic() {
    return Topics.journalOf(commandTopic);
  }

  TopicPartition commandPartition(int partition) {
    return new TopicPartition(commandTopic, partition);
  }
}
