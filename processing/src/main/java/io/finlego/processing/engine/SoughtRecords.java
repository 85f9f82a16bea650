package io.finlego.processing.engine;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that a topic may have, each at most once. Only their fingerprints are kept. */
final class SoughtRecords implements UnpublishedTail.Sought {

  private final Set<Long> remaining = new HashSet<>();

  void add(long fingerprint) {
    remaining.add(fingerprint);
  }

  @Override
  public boolean take(ConsumerRecord<byte[], byte[]> record) {
    return remaining.remove(Fingerprint.of(record));
  }

  @Override
  public boolean isComplete() {
    return remaining.isEmpty();
  }
}
