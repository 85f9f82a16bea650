package io.finlego.processing.engine;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that a topic may have, each at most once. Only their fingerprints are kept. */
final class SoughtRecords implements UnpublishedTail.Sought {

  private final Fingerprints sought = new Fingerprints();
  private final Fingerprints found = new Fingerprints();
  private int remainingCount;

  void add(long fingerprint) {
    if (sought.add(fingerprint)) {
      remainingCount++;
    }
  }

  @Override
  public boolean take(ConsumerRecord<byte[], byte[]> record) {
    long fingerprint = Fingerprint.of(record);
    boolean isSought = sought.contains(fingerprint);
    if (isSought && found.add(fingerprint)) {
      remainingCount--;
    }
    return isSought;
  }

  @Override
  public boolean isComplete() {
    return remainingCount == 0;
  }
}
