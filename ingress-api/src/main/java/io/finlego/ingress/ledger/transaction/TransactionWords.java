package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.http.shape.WordShape;

/** The allowed values of a transaction's type and status, and of the direction of a search. */
public final class TransactionWords {

  /** The allowed types of a transaction. The type is the transaction's purpose. */
  public static final WordShape TYPE =
      WordShape.of("transfer deposit withdrawal fee foreignExchange correction");

  /** The allowed statuses of a payment and of its transactions. */
  public static final WordShape STATUS = WordShape.of("draft pending posted cancelled");

  /**
   * The allowed directions of a search. Outgoing transactions debit the searched account, and
   * incoming transactions credit it.
   */
  static final WordShape DIRECTION = WordShape.of("debit credit outgoing incoming");

  private TransactionWords() {}
}
