package io.finlego.ledger.transaction;

import io.finlego.kernel.Worded;

/** The reason for a movement of money. */
public enum TransactionType implements Worded {
  TRANSFER("transfer"),
  DEPOSIT("deposit"),
  WITHDRAWAL("withdrawal"),
  FEE("fee"),
  FOREIGN_EXCHANGE("foreignExchange"),
  CORRECTION("correction");

  private final String word;

  TransactionType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The type with this word. */
  public static TransactionType of(String word) {
    return Worded.of(values(), word, "transaction type");
  }
}
