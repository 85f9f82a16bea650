package io.finlego.benchmarks.stand;

import io.finlego.schemas.Topic;
import io.finlego.schemas.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/**
 * Deletes the records of earlier measurements from the topics. Otherwise the records would fill the
 * disk.
 */
final class TopicRecords {

  private TopicRecords() {}

  /** Deletes all commands and events of the ledger. New records continue with the next offsets. */
  static void deleteAll(String brokers) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      Map<TopicPartition, OffsetSpec> endSpecs =
          Stream.of(Topics.LEDGER_COMMANDS, Topics.LEDGER_EVENTS)
              .flatMap(name -> partitions(Topics.named(name)))
              .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
      Map<TopicPartition, RecordsToDelete> deletions =
          admin.listOffsets(endSpecs).all().get().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      endOffset -> RecordsToDelete.beforeOffset(endOffset.getValue().offset())));
      admin.deleteRecords(deletions).all().get();
    }
  }

  private static Stream<TopicPartition> partitions(Topic topic) {
    return IntStream.range(0, topic.partitions())
        .mapToObj(partition -> new TopicPartition(topic.name(), partition));
  }
}
