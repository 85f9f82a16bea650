package io.finlego.ingress.command;

import io.finlego.ingress.access.visibility.DatabaseAge;
import io.finlego.schemas.Domain;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * Compares what the processors have committed to Kafka with what this database has applied. A
 * processor commits a command to Postgres before it commits it to Kafka. So the database is behind
 * only if it was restored from an older copy, or has lost commits.
 */
@Component
final class ComparedDatabase implements DatabaseAge {

  private final CommittedOffsets committedOffsets;
  private final AppliedOffsets appliedOffsets;

  ComparedDatabase(CommittedOffsets committedOffsets, AppliedOffsets appliedOffsets) {
    this.committedOffsets = committedOffsets;
    this.appliedOffsets = appliedOffsets;
  }

  @Override
  public boolean isBehind(Domain domain) {
    // The committed offsets were read before, so the database must have them all.
    Map<TopicPartition, OffsetAndMetadata> offsets = committedOffsets.of(domain);
    return !offsets.isEmpty()
        && appliedOffsets.limit(domain, offsets).entrySet().stream()
            .anyMatch(
                applied -> {
                  OffsetAndMetadata committed = offsets.get(applied.getKey());
                  return committed != null && applied.getValue() < committed.offset();
                });
  }
}
