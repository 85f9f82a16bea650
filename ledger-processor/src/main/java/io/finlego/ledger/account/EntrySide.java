package io.finlego.ledger.account;

/** The side of an account on which an entry stands. */
public enum EntrySide {
  DEBIT("debit"),
  CREDIT("credit");

  private final String word;

  EntrySide(String word) {
    this.word = word;
  }

  /** The side as the API and the database spell it. */
  public String word() {
    return word;
  }
}
