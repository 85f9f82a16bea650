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
 * Deletes the records that a side left on the topics. Otherwise they would fill the disk in the
 * end.
 */
final class Records {

  private Records() {}

  /**
   * Deletes all commands and events of the ledger. The offsets of new records follow those of the
   * deleted ones.
   */
  static void delete(String brokers) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      Map<TopicPartition, OffsetSpec> ends =
          Stream.of(Topics.LEDGER_COMMANDS, Topics.LEDGER_EVENTS)
              .flatMap(name -> partitions(Topics.named(name)))
              .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
      Map<TopicPartition, RecordsToDelete> deletions =
          admin.listOffsets(ends).all().get().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      end -> RecordsToDelete.beforeOffset(end.getValue().offset())));
      admin.deleteRecords(deletions).all().get();
    }
  }

  private static Stream<TopicPartition> partitions(Topic topic) {
    return IntStream.range(0, topic.partitions())
        .mapToObj(partition -> new TopicPartition(topic.name(), partition));
  }
}
