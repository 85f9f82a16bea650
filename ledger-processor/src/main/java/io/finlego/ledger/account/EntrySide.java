package io.finlego.ledger.account;

/** The side of an account on which an entry is booked. */
public enum EntrySide {
  DEBIT("debit"),
  CREDIT("credit");

  private final String word;

  EntrySide(String word) {
    this.word = word;
  }

  /** The word for the side in the API and the database. */
  public String word() {
    return word;
  }
}
