package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.WordShape;

/** The allowed values of an account's type and status. */
public final class AccountWords {

  /** The allowed types of an account. The type is the account's purpose. */
  public static final WordShape TYPE =
      WordShape.of("client settlement safeguarding fees fxPosition suspense treasury");

  /** The allowed statuses of an account. */
  static final WordShape STATUS = WordShape.of("active blocked closed");

  private AccountWords() {}
}
