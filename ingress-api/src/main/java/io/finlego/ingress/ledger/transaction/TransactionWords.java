package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.http.shape.WordShape;

/** The words of transactions. */
public final class TransactionWords {

  /** Why money moves. */
  public static final WordShape TYPE =
      WordShape.of("transfer deposit withdrawal fee foreignExchange correction");

  /** Where a payment, and each of its transactions, stands. */
  public static final WordShape STATUS = WordShape.of("draft pending posted cancelled");

  /** On which side an account is; money goes from the debited to the credited account. */
  static final WordShape DIRECTION = WordShape.of("debit credit outgoing incoming");

  private TransactionWords() {}
}
