package io.finlego.reports.runtime;

import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of this instance in the consumer group. If a second live instance has the same id,
 * Kafka gives the place to the instance that asks last, and the earlier instance gets an exception.
 * The earlier instance must then wait until the later instance has ended. Otherwise the two would
 * take the place from each other again and again.
 */
final class GroupPlace {

  private static final Logger LOG = LoggerFactory.getLogger(GroupPlace.class);
  private static final int REQUEST_TIMEOUT_SECONDS = 10;

  private final KafkaConnection kafka;
  private final String group;
  private final String memberIdPrefix;

  GroupPlace(KafkaConnection kafka, ReportsSettings settings) {
    this.kafka = kafka;
    group = settings.applicationId();
    memberIdPrefix = StreamsProperties.memberIdPrefix(settings);
  }

  /**
   * Returns the message for the log and the health indicator after another instance has taken the
   * place. It tells the operator what to do.
   */
  String clashMessage() {
    return "another live instance is the member %s too: give each its own finlego.reports.instance-id"
        .formatted(memberIdPrefix);
  }

  /**
   * Tells whether the other instance still has the place of a stream thread in the consumer group.
   * If Kafka does not answer, the result is true. If the current thread is interrupted, the result
   * is false.
   *
   * @param threadName the name of the stream thread. The name ends with the thread's number. The id
   *     of the thread's group member ends with the same number
   */
  boolean isPlaceTaken(String threadName) {
    String memberId = memberIdPrefix + threadName.substring(threadName.lastIndexOf('-'));
    try (Admin admin = Admin.create(kafka.adminSettings())) {
      return admin
          .describeConsumerGroups(List.of(group))
          .all()
          .get(REQUEST_TIMEOUT_SECONDS, TimeUnit.SECONDS)
          .values()
          .stream()
          .flatMap(description -> description.members().stream())
          .anyMatch(member -> member.groupInstanceId().equals(Optional.of(memberId)));
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      LOG.debug("Kafka does not say who is in the group.", e);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
