package io.finlego.processing.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of a processor, {@code finlego.processing}.
 *
 * @param commandTopic the consumed topic; dead letters go to {@code <commandTopic>-dlt}
 * @param eventTopic the topic of the domain's events
 * @param repliesTopic the topic on which senders wait for replies
 * @param groupId the consumer group, shared by all instances of the processor
 * @param instanceId the name of this instance, unique among the instances of the processor. The
 *     name must survive a restart (a stateful set's pod name, a host name), so that a restarted
 *     instance takes over from its dead predecessor at once. Two live instances with the same id
 *     fence each other off, and both report DOWN
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
@ConfigurationProperties("finlego.processing")
public record ProcessingSettings(
    String commandTopic,
    String eventTopic,
    @DefaultValue("finlego.replies") String repliesTopic,
    String groupId,
    @DefaultValue("0") String instanceId,
    @DefaultValue("1") int consumers,
    @DefaultValue("2000") int batchMaxCommands,
    @DefaultValue("30s") Duration batchTimeout,
    @DefaultValue("10s") Duration publishTimeout,
    @DefaultValue("false") boolean answerAfterPublish,
    @DefaultValue BackOffSettings backOff,
    @DefaultValue("1000000") long readyMaxLag,
    @DefaultValue("30d") Duration commandLogRetention,
    @DefaultValue("1m") Duration trimInterval,
    @DefaultValue("5000") int trimChunkRows) {

  /**
   * The waits while Postgres or Kafka is away, which grow exponentially from {@code first} to
   * {@code max}.
   *
   * @param patience how long a failure that may come from the server or from a command (a time-out,
   *     a missing table) is retried before the command is held to be the cause
   */
  public record BackOffSettings(
      @DefaultValue("100ms") Duration first,
      @DefaultValue("5s") Duration max,
      @DefaultValue("60s") Duration patience) {
    public BackOffSettings {
      requirePositive("back-off.first", first);
      requirePositive("back-off.max", max);
    }
  }

  public ProcessingSettings {
    requireText("command-topic", commandTopic);
    requireText("event-topic", eventTopic);
    requireText("replies-topic", repliesTopic);
    requireText("group-id", groupId);
    requireText("instance-id", instanceId);
    requireWithin("consumers", consumers, 1, 256);
    requireWithin("batch-max-commands", batchMaxCommands, 1, 100_000);
    requireWithin("trim-chunk-rows", trimChunkRows, 1, 1_000_000);
    requirePositive("batch-timeout", batchTimeout);
    requirePositive("publish-timeout", publishTimeout);
    requirePositive("command-log-retention", commandLogRetention);
    requirePositive("trim-interval", trimInterval);
  }

  String deadLetterTopic() {
    return commandTopic + "-dlt";
  }

  private static void requireText(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("finlego.processing." + name + " is missing.");
    }
  }

  private static void requireWithin(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "finlego.processing." + name + " must lie between " + min + " and " + max + ".");
    }
  }

  private static void requirePositive(String name, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException("finlego.processing." + name + " must be positive.");
    }
  }
}
