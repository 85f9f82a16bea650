package io.finlego.ledger.transaction;

/** Why money moves. */
public enum TransactionType {
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

  /** The type as the API and the database spell it. */
  public String word() {
    return word;
  }

  /** The type of that word. */
  public static TransactionType of(String word) {
    for (TransactionType type : values()) {
      if (type.word.equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException("No transaction type is called %s.".formatted(word));
  }
}
