package io.finlego.processing.engine;

/**
 * The fingerprints of what an earlier session has published last. After a restart the loop does not
 * know whether it has published the last events. It publishes only those whose fingerprint is
 * missing here.
 */
final class PublishedTail {

  private volatile Fingerprints fingerprints = new Fingerprints();

  /** Replaces the fingerprints. Nobody may change them afterwards. */
  void set(Fingerprints newFingerprints) {
    fingerprints = newFingerprints;
  }

  boolean has(long fingerprint) {
    return fingerprints.contains(fingerprint);
  }
}
