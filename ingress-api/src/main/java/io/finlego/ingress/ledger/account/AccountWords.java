package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.WordShape;

/** The words that fields of accounts may have. */
public final class AccountWords {

  /** The words for the type of an account, which is its purpose. */
  public static final WordShape TYPE =
      WordShape.of("client settlement safeguarding fees fxPosition suspense treasury");

  /** The words for the status of an account. */
  static final WordShape STATUS = WordShape.of("active blocked closed");

  private AccountWords() {}
}
