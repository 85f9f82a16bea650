package io.finlego.processing.engine;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The consumer group of a stand's processors, as an operator sees it. */
final class StandGroup {

  private final Admin admin;
  private final String name;
  private final Set<TopicPartition> commandPartitions;

  StandGroup(Admin admin, String name, Set<TopicPartition> commandPartitions) {
    this.admin = admin;
    this.name = name;
    this.commandPartitions = commandPartitions;
  }

  Map<TopicPartition, Long> committed() throws Exception {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        admin
            .listConsumerGroupOffsets(
                Map.of(name, new ListConsumerGroupOffsetsSpec()),
                new ListConsumerGroupOffsetsOptions().requireStable(true))
            .partitionsToOffsetAndMetadata(name)
            .get();
    Map<TopicPartition, Long> committed = new HashMap<>();
    commandPartitions.forEach(p -> committed.put(p, 0L));
    offsets.forEach(
        (partition, offset) -> {
          if (offset != null) {
            committed.put(partition, offset.offset());
          }
        });
    return committed;
  }

  /** Resets the offsets to the first record, as an operator would. No consumer may be running. */
  void resetOffsets() throws Exception {
    setOffsets(commandPartitions.stream().collect(Collectors.toMap(p -> p, _ -> 0L)));
  }

  void setOffsets(Map<TopicPartition, Long> offsets) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> set = new HashMap<>();
    offsets.forEach((partition, offset) -> set.put(partition, new OffsetAndMetadata(offset)));
    admin.alterConsumerGroupOffsets(name, set).all().get();
  }

  /** Removes a member from the group, as the coordinator does with a silent member. */
  void expel(String instanceId) throws Exception {
    admin
        .removeMembersFromConsumerGroup(
            name,
            new RemoveMembersFromConsumerGroupOptions(
                Set.of(new MemberToRemove(name + "-" + instanceId + "-0"))))
        .all()
        .get();
  }

  /** Waits until each of these instances has exactly one partition. */
  void awaitOnePartitionEach(String... instanceIds) {
    for (String instanceId : instanceIds) {
      await().atMost(Stand.PATIENCE).until(() -> partitionOf(instanceId) >= 0);
    }
  }

  /** The only partition of an instance; -1 unless it has exactly one. */
  int partitionOf(String instanceId) throws Exception {
    return admin
        .describeConsumerGroups(List.of(name))
        .describedGroups()
        .get(name)
        .get()
        .members()
        .stream()
        .filter(m -> m.groupInstanceId().equals(Optional.of(name + "-" + instanceId + "-0")))
        .map(m -> m.assignment().topicPartitions())
        .filter(partitions -> partitions.size() == 1)
        .findFirst()
        .map(partitions -> partitions.iterator().next().partition())
        .orElse(-1);
  }
}
