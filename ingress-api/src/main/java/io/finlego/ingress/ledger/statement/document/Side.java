package io.finlego.ingress.ledger.statement.document;

/** The side of an entry. */
public enum Side {
  DEBIT("debit"),
  CREDIT("credit");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  /** The side with this word: {@code debit} or {@code credit}. */
  public static Side of(String word) {
    return word.equals(DEBIT.word) ? DEBIT : CREDIT;
  }

  /** The side of a positive balance on an account of this type. */
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
