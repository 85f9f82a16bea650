package io.finlego.client.profile;

/** What becomes of the money of a client whose verification was rejected for good. */
public enum OnRejection {
  /** No money leaves the client's accounts, as for a prohibited client; credits arrive. */
  RESTRICT,
  /** An event reports the rejection; the institution decides what follows. */
  REPORT
}
