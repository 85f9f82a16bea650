package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.WordShape;

/** The words of accounts. */
public final class AccountWords {

  /** What an account is for. */
  public static final WordShape TYPE =
      WordShape.of("client settlement safeguarding fees fxPosition suspense treasury");

  /** Whether money moves in an account. */
  static final WordShape STATUS = WordShape.of("active blocked closed");

  private AccountWords() {}
}
