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
 * The clash of two live instances with one id. Kafka gives a static member's place to the instance
 * that asks last. The earlier instance learns of the clash. It must not ask again while the later
 * one lives, because the two would take the place from each other for ever.
 */
final class InstanceIdClash {

  private static final Logger LOG = LoggerFactory.getLogger(InstanceIdClash.class);
  private static final int REQUEST_TIMEOUT_SECONDS = 10;

  private final KafkaConnection kafka;
  private final String group;
  private final String member;

  InstanceIdClash(KafkaConnection kafka, ReportsSettings settings) {
    this.kafka = kafka;
    group = settings.applicationId();
    member = StreamsProperties.memberOf(settings);
  }

  /** The reason, as the log and health show it. It tells the operator what to do. */
  String reason() {
    return "another live instance is the member %s too: give each its own finlego.reports.instance-id"
        .formatted(member);
  }

  /**
   * Tells whether the other instance still has the place of a stream thread. If Kafka does not
   * answer, the place counts as taken.
   *
   * @param threadName the thread's name; like the member's id, it ends in the number of the thread
   */
  boolean isTaken(String threadName) {
    String place = member + threadName.substring(threadName.lastIndexOf('-'));
    try (Admin admin = Admin.create(kafka.admin())) {
      return admin
          .describeConsumerGroups(List.of(group))
          .all()
          .get(REQUEST_TIMEOUT_SECONDS, TimeUnit.SECONDS)
          .values()
          .stream()
          .flatMap(description -> description.members().stream())
          .anyMatch(other -> other.groupInstanceId().equals(Optional.of(place)));
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      LOG.debug("Kafka does not say who is in the group.", e);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
