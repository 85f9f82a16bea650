package io.finlego.reports.runtime;

import static io.finlego.kafka.KafkaAnswers.await;

import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Kafka Streams begin again with the first event. It deletes the consumer group with its
 * offsets, and the internal topics with the content of the stores. It ends the transactions that
 * are open in the topics of the figures. The stores on the disk must be deleted too.
 *
 * <p>This is necessary after Kafka has lost records. The offsets, the internal topics and the
 * events may have lost different amounts, so that the stores no longer fit the offsets.
 */
final class Rebuild {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  /** The name of the file in the state directory in which Kafka Streams keeps the id. */
  private static final String PROCESS_FILE_NAME = "kafka-streams-process-metadata";

  private static final List<String> INTERNAL_SUFFIXES = List.of("-changelog", "-repartition");

  private final KafkaConnection kafka;
  private final String applicationId;
  private final Path processFile;

  Rebuild(KafkaConnection kafka, ReportsSettings settings) {
    this.kafka = kafka;
    this.applicationId = settings.applicationId();
    this.processFile = settings.stateDirectory().resolve(applicationId).resolve(PROCESS_FILE_NAME);
  }

  /**
   * Deletes the group and the internal topics. No instance may run.
   *
   * @throws KafkaException if Kafka is unavailable or did not delete everything. The call can be
   *     repeated
   */
  void deletePlaceInKafka() {
    try (Admin admin = Admin.create(kafka.adminSettings())) {
      if (hasMembers(admin)) {
        awaitUnlessMissing(
            admin
                .removeMembersFromConsumerGroup(
                    applicationId, new RemoveMembersFromConsumerGroupOptions())
                .all());
      }
      awaitUnlessMissing(admin.deleteConsumerGroups(List.of(applicationId)).all());
      Set<String> internalTopics =
          await(admin.listTopics().names()).stream()
              .filter(this::isInternal)
              .collect(Collectors.toSet());
      await(admin.deleteTopics(internalTopics).all());
      new ForgottenTransactions(admin, applicationId).endAllOfFigures();
      LOG.warn("The reports are made anew from the first event.");
    }
  }

  /**
   * Deletes the id of the process, so that Kafka Streams takes another transactional id. Kafka
   * Streams would wait for the end of the last transaction of the old one. Kafka never ends it if
   * the coordinator of transactions has lost records. Kafka Streams must not run.
   */
  void deleteProcessId() {
    try {
      Files.deleteIfExists(processFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells whether the group has members. Kafka's client fails if it is to remove the members of a
   * group that has none. A group has none after Kafka has lost them.
   */
  private boolean hasMembers(Admin admin) {
    try {
      return await(admin.describeConsumerGroups(List.of(applicationId)).all()).values().stream()
          .anyMatch(group -> !group.members().isEmpty());
    } catch (KafkaException e) {
      if (!isMissingGroup(e)) {
        throw e;
      }
      return false;
    }
  }

  private boolean isInternal(String topic) {
    return topic.startsWith(applicationId + "-")
        && INTERNAL_SUFFIXES.stream().anyMatch(topic::endsWith);
  }

  private static void awaitUnlessMissing(KafkaFuture<Void> future) {
    try {
      await(future);
    } catch (KafkaException e) {
      if (!isMissingGroup(e)) {
        throw e;
      }
      LOG.debug("There is no group to delete.", e);
    }
  }

  /** Kafka's client wraps this failure, so the whole chain of causes counts. */
  private static boolean isMissingGroup(Throwable failure) {
    return failure instanceof GroupIdNotFoundException
        || (failure.getCause() != null && isMissingGroup(failure.getCause()));
  }
}
