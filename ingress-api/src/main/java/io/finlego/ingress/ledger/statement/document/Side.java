package io.finlego.ingress.ledger.statement.document;

/** The side of an entry. */
public enum Side {
  DEBIT("debit"),
  CREDIT("credit");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  /** The side of that word of the API. */
  public static Side of(String word) {
    return word.equals(DEBIT.word) ? DEBIT : CREDIT;
  }

  /** The side on which an account of that type stands when its balance is positive. */
  public static Side normalOf(String accountType) {
    return accountType.equals("settlement") || accountType.equals("safeguarding") ? DEBIT : CREDIT;
  }

  public Side other() {
    return this == DEBIT ? CREDIT : DEBIT;
  }

  public String word() {
    return word;
  }
}
