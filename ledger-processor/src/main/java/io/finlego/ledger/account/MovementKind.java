package io.finlego.ledger.account;

/** What changed on an account. */
public enum MovementKind {
  OPENED,
  HELD,
  RELEASED,
  ENTRY,
  CHANGED
}
