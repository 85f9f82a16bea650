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
 * Knows which instance has each task, as far as Kafka Streams has told this instance. If the
 * knowledge is out of date, the other instance refuses the question. So the answer may come late,
 * but is never wrong.
 */
final class Assignment {

  private final Map<Integer, HostInfo> instances = new HashMap<>();

  /**
   * @throws NotReadyException while a task has no instance
   */
  static Assignment of(KafkaStreams streams, String topic, int tasks) {
    Assignment assignment = new Assignment();
    for (StreamsMetadata instance : streams.streamsMetadataForStore(StoreNames.ACCOUNTS)) {
      for (TopicPartition partition : instance.topicPartitions()) {
        if (partition.topic().equals(topic)) {
          assignment.instances.put(partition.partition(), instance.hostInfo());
        }
      }
    }
    if (assignment.instances.size() != tasks) {
      throw new NotReadyException("Some accounts have no instance right now.");
    }
    return assignment;
  }

  /** The task that an account belongs to. */
  static int taskOf(KafkaStreams streams, UUID account) {
    KeyQueryMetadata place =
        streams.queryMetadataForKey(StoreNames.ACCOUNTS, account, Formats.ACCOUNT.serializer());
    if (place == null || place.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      throw new NotReadyException("The instance of an account is not known yet.");
    }
    return place.partition();
  }

  HostInfo instanceOf(int task) {
    HostInfo instance = instances.get(task);
    if (instance == null) {
      throw new NotReadyException("A task has no instance right now.");
    }
    return instance;
  }

  Map<HostInfo, List<Integer>> tasksByInstance() {
    Map<HostInfo, List<Integer>> tasks = new HashMap<>();
    instances.forEach(
        (task, instance) -> tasks.computeIfAbsent(instance, i -> new ArrayList<>()).add(task));
    return tasks;
  }
}
