package io.finlego.client.profile;

/** What happens to the money of a client after its verification was rejected for good. */
public enum OnRejection {
  /**
   * The ledger restricts the client's accounts like those of a prohibited client: no money leaves
   * them, but credits still arrive.
   */
  RESTRICT,
  /** An event reports the rejection, and the institution decides what happens. */
  REPORT
}
