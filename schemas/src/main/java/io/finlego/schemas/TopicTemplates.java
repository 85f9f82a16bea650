package io.finlego.schemas;

import static io.finlego.schemas.Topic.Cleanup.COMPACT;
import static io.finlego.schemas.Topic.Cleanup.DELETE;
import static io.finlego.schemas.Topic.Readers.SERVICES;
import static io.finlego.schemas.Topic.Readers.SUBSCRIBERS;

import io.finlego.schemas.journal.BatchApplied;
import java.time.Duration;
import org.apache.avro.Schema;

/** What the topics of each kind have in common, whatever their domain. */
final class TopicTemplates {

  static final int DOMAIN_PARTITIONS = 4;

  private static final Duration COMMAND_RETENTION = Duration.ofDays(30);
  private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(90);

  private static final String DEAD_LETTER_SUFFIX = "-dlt";
  private static final String JOURNAL_SUFFIX = ".applied";

  private TopicTemplates() {}

  static String deadLettersOf(String commandTopic) {
    return commandTopic + DEAD_LETTER_SUFFIX;
  }

  static String journalOf(String commandTopic) {
    return commandTopic.replaceFirst("\\.commands$", "") + JOURNAL_SUFFIX;
  }

  static Topic commandTopic(
      String name, Schema valueSchema, String keyMeaning, String description) {
    return new Topic(
        name,
        DOMAIN_PARTITIONS,
        COMMAND_RETENTION,
        DELETE,
        SERVICES,
        valueSchema,
        keyMeaning,
        description);
  }

  static Topic eventTopic(String name, Schema valueSchema, String keyMeaning, String description) {
    return new Topic(
        name, DOMAIN_PARTITIONS, null, DELETE, SUBSCRIBERS, valueSchema, keyMeaning, description);
  }

  static Topic deadLetterTopic(String commandTopic, Schema valueSchema) {
    return new Topic(
        deadLettersOf(commandTopic),
        1,
        DEAD_LETTER_RETENTION,
        DELETE,
        SERVICES,
        valueSchema,
        "as in " + commandTopic,
        "Records of %s that no processor could apply, unchanged, with the reason in their headers."
            .formatted(commandTopic));
  }

  static Topic journalTopic(String commandTopic) {
    return new Topic(
        journalOf(commandTopic),
        1,
        COMMAND_RETENTION,
        DELETE,
        SERVICES,
        BatchApplied.getClassSchema(),
        "none",
        "The batches in which the commands of %s were applied, and their instants."
            .formatted(commandTopic));
  }

  static Topic reportTopic(
      String name, int partitions, Schema valueSchema, String keyMeaning, String description) {
    return new Topic(
        name, partitions, null, COMPACT, SUBSCRIBERS, valueSchema, keyMeaning, description);
  }
}
