package io.finlego.ledger.account;

/**
 * What an account is for; it decides which side raises its balance and whether it may be overdrawn.
 */
public enum AccountType {
  CLIENT("client", EntrySide.CREDIT, true),
  SETTLEMENT("settlement", EntrySide.DEBIT, false),
  SAFEGUARDING("safeguarding", EntrySide.DEBIT, false),
  FEES("fees", EntrySide.CREDIT, false),
  FX_POSITION("fxPosition", EntrySide.CREDIT, false),
  SUSPENSE("suspense", EntrySide.CREDIT, true),
  TREASURY("treasury", EntrySide.CREDIT, false);

  private final String word;
  private final EntrySide normalSide;
  private final boolean restricted;

  AccountType(String word, EntrySide normalSide, boolean restricted) {
    this.word = word;
    this.normalSide = normalSide;
    this.restricted = restricted;
  }

  /** The type as the API and the database spell it. */
  public String word() {
    return word;
  }

  /** The side that raises the balance. */
  public EntrySide normalSide() {
    return normalSide;
  }

  /**
   * Whether the balance may not go below the overdraft limit, so that payments hold funds on the
   * account.
   */
  public boolean restricted() {
    return restricted;
  }

  /** The type of that word. */
  public static AccountType of(String word) {
    for (AccountType type : values()) {
      if (type.word.equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException("No account type is called %s.".formatted(word));
  }
}
