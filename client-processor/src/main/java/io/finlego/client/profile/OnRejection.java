package io.finlego.client.profile;

/** What happens to a client's money after the client's verification was rejected for good. */
public enum OnRejection {
  /**
   * The ledger restricts the client's accounts like those of a prohibited client: no money leaves
   * them, but credits still arrive.
   */
  RESTRICT,
  /**
   * The ledger restricts nothing. An event reports the rejection, and the institution decides what
   * happens to the money.
   */
  REPORT
}
