package io.finlego.processing.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one processor works.
 *
 * @param commandTopic what it consumes; its dead letters go to {@code <commandTopic>-dlt}
 * @param eventTopic where its events go
 * @param repliesTopic where senders wait
 * @param groupId the consumer group; all instances of one processor share it
 * @param instanceId tells the instances of one processor apart and must survive a restart (a
 *     stateful set's pod name, a host name): by it a restarted instance takes over at once from the
 *     one that died. Two live instances with one id fence each other off and both report DOWN
 * @param consumers consumers of this instance; more than the topic's partitions are idle
 * @param batchMaxCommands most commands of one transaction
 * @param batchTimeout after which Postgres cancels a batch's transaction; also the longest time for
 *     which a stopped process can hold up its successor
 * @param publishTimeout Kafka's transaction.timeout.ms, and the longest wait for one publication
 * @param answerAfterPublish whether replies wait until the events are readable on their topic
 *     (read-your-events at the price of latency), instead of only for the commit in Postgres
 * @param backOff what happens while Postgres or Kafka is away
 * @param readyMaxLag commands in arrears above which health is out of service
 * @param commandLogRetention how long an outcome is kept, and so for how long a repeated command is
 *     recognised; at least the command topic's retention
 * @param trimInterval between two trims of the command log
 * @param trimChunkRows most rows that one statement of a trim deletes
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
   * Waiting for what is away: exponentially longer from {@code first} to {@code max}.
   *
   * @param patience for how long a failure that may be the server's as well as a command's (a
   *     time-out, a missing table) is retried before its command is taken for the cause
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

  private static void requireWithin(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "finlego.processing." + name + " must lie between " + least + " and " + most + ".");
    }
  }

  private static void requirePositive(String name, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException("finlego.processing." + name + " must be positive.");
    }
  }
}
