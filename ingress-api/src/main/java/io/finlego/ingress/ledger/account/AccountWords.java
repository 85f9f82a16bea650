package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.WordShape;

/** The words that callers use for accounts. */
public final class AccountWords {

  /** The purpose of an account. */
  public static final WordShape TYPE =
      WordShape.of("client settlement safeguarding fees fxPosition suspense treasury");

  /** The status of an account; it decides whether money may move. */
  static final WordShape STATUS = WordShape.of("active blocked closed");

  private AccountWords() {}
}
