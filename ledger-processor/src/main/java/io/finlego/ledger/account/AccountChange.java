package io.finlego.ledger.account;

/** A change of an account that no payment made. */
public sealed interface AccountChange {

  /** The movement to the next revision. */
  Movement movement();

  /** The account's details after the change. */
  AccountDetails details();

  /** The account after the change. */
  default Account account() {
    return movement().after();
  }

  /** The account was opened. */
  record Opened(Movement movement, AccountDetails details) implements AccountChange {}

  /** The account changed in some other way. */
  record Changed(Movement movement, AccountDetails details) implements AccountChange {}

  /** The account was closed for ever. */
  record Closed(Movement movement, AccountDetails details) implements AccountChange {}
}
