package io.finlego.processing.engine;

import java.util.Set;

/**
 * The fingerprints of the newest records of the topics to which a consumer loop publishes. After a
 * restart the loop does not know whether it has published the last events. It publishes only those
 * whose fingerprint is missing here.
 */
final class PublishedTail {

  private volatile Set<Long> fingerprints = Set.of();

  /** Replaces the fingerprints. */
  void set(Set<Long> newFingerprints) {
    fingerprints = Set.copyOf(newFingerprints);
  }

  boolean has(long fingerprint) {
    return fingerprints.contains(fingerprint);
  }
}
