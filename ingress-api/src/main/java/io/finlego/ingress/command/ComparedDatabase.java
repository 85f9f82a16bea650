package io.finlego.ingress.command;

import io.finlego.ingress.access.visibility.DatabaseAge;
import io.finlego.schemas.Domain;
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
  public boolean mayBeBehind(Domain domain) {
    CommittedOffsetsReader.Reading reading = committedOffsets.lastReading(domain);
    // The committed offsets were read before, so the database must have them all.
    return reading == null || !appliedOffsets.behind(domain, reading.offsets()).isEmpty();
  }
}
