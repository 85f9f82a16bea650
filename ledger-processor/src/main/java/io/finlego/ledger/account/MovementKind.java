package io.finlego.ledger.account;

/** What a {@link Movement} did to the account. */
public enum MovementKind {
  /** The account was opened. */
  OPENED,
  /** Money was held for a pending payment. */
  HELD,
  /** Held money was released without an entry. */
  RELEASED,
  /** An entry was booked. If money was held for this entry, the money was also released. */
  ENTRY,
  /** The account changed in another way. */
  CHANGED
}
