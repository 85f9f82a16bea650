package io.finlego.ledger.account;

/** The kind of change of an account. */
public enum MovementKind {
  OPENED,
  HELD,
  RELEASED,
  ENTRY,
  CHANGED
}
