package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.http.shape.WordShape;

/** The words that fields of transactions may have. */
public final class TransactionWords {

  /** The words for the type of a transaction, which is its purpose. */
  public static final WordShape TYPE =
      WordShape.of("transfer deposit withdrawal fee foreignExchange correction");

  /** The words for the status of a payment and of its transactions. */
  public static final WordShape STATUS = WordShape.of("draft pending posted cancelled");

  /**
   * The words for the direction of a search. Outgoing transactions debit the searched account, and
   * incoming transactions credit it.
   */
  static final WordShape DIRECTION = WordShape.of("debit credit outgoing incoming");

  private TransactionWords() {}
}
