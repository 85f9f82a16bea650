package io.finlego.ledger.account;

/** What happened to an account, other than by payments. */
public sealed interface AccountChange {

  /** Its next revision. */
  Movement movement();

  /** The rest of it after the change. */
  AccountDetails details();

  /** The account after the change. */
  default Account account() {
    return movement().after();
  }

  /** It was opened. */
  record Opened(Movement movement, AccountDetails details) implements AccountChange {}

  /** Something about it changed. */
  record Changed(Movement movement, AccountDetails details) implements AccountChange {}

  /** It was closed, for ever. */
  record Closed(Movement movement, AccountDetails details) implements AccountChange {}
}
