package io.finlego.reports.query;

import io.finlego.reports.figures.Formats;
import io.finlego.reports.runtime.NotReadyException;
import io.finlego.reports.topology.StoreNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Tells which instance has each task, according to the latest report of Kafka Streams. If that
 * report is out of date, a query goes to the wrong instance, and the wrong instance refuses to
 * answer it. Therefore a query may fail, but an answer is never wrong.
 */
final class Assignment {

  private final Map<Integer, HostInfo> instanceByTask = new HashMap<>();

  /**
   * Reads the current assignment.
   *
   * @throws NotReadyException if one of the tasks has no instance at the moment
   */
  static Assignment of(KafkaStreams streams, String movementsTopic, int taskCount) {
    Assignment assignment = new Assignment();
    for (StreamsMetadata instance : streams.streamsMetadataForStore(StoreNames.ACCOUNTS)) {
      for (TopicPartition partition : instance.topicPartitions()) {
        if (partition.topic().equals(movementsTopic)) {
          assignment.instanceByTask.put(partition.partition(), instance.hostInfo());
        }
      }
    }
    if (assignment.instanceByTask.size() != taskCount) {
      throw new NotReadyException("Some accounts have no instance right now.");
    }
    return assignment;
  }

  /**
   * Returns the number of the task that has this account.
   *
   * @throws NotReadyException if Kafka Streams does not know the task yet
   */
  static int taskOf(KafkaStreams streams, UUID accountId) {
    KeyQueryMetadata metadata =
        streams.queryMetadataForKey(
            StoreNames.ACCOUNTS, accountId, Formats.ACCOUNT_ID.serializer());
    if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      throw new NotReadyException("The instance of an account is not known yet.");
    }
    return metadata.partition();
  }

  HostInfo instanceOf(int task) {
    HostInfo instance = instanceByTask.get(task);
    if (instance == null) {
      throw new NotReadyException("A task has no instance right now.");
    }
    return instance;
  }

  Map<HostInfo, List<Integer>> tasksByInstance() {
    Map<HostInfo, List<Integer>> tasksByInstance = new HashMap<>();
    instanceByTask.forEach(
        (task, instance) ->
            tasksByInstance.computeIfAbsent(instance, _ -> new ArrayList<>()).add(task));
    return tasksByInstance;
  }
}
