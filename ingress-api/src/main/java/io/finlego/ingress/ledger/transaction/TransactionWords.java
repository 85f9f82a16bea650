package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.http.shape.WordShape;

/** The words that callers use for transactions. */
public final class TransactionWords {

  /** The reason for which money moves. */
  public static final WordShape TYPE =
      WordShape.of("transfer deposit withdrawal fee foreignExchange correction");

  /** The status of a payment and of each of its transactions. */
  public static final WordShape STATUS = WordShape.of("draft pending posted cancelled");

  /** The side of an account. Money goes from the debited to the credited account. */
  static final WordShape DIRECTION = WordShape.of("debit credit outgoing incoming");

  private TransactionWords() {}
}
