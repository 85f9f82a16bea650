package io.finlego.ledger.account;

/** A change of an account that is not caused by a payment. */
public sealed interface AccountChange {

  /** The movement that leads to the account's next revision. */
  Movement movement();

  /** The account's details after the change. */
  AccountDetails details();

  /** The account after the change. */
  default Account account() {
    return movement().accountAfter();
  }

  /** The account was opened. */
  record Opened(Movement movement, AccountDetails details) implements AccountChange {}

  /** The account changed in another way. */
  record Changed(Movement movement, AccountDetails details) implements AccountChange {}

  /** The account was closed for ever. */
  record Closed(Movement movement, AccountDetails details) implements AccountChange {}
}
