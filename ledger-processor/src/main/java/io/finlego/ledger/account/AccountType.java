package io.finlego.ledger.account;

import io.finlego.kernel.Worded;

/**
 * What an account is for; it decides which side raises its balance and whether it may be overdrawn.
 */
public enum AccountType implements Worded {
  CLIENT("client", EntrySide.CREDIT, true),
  SETTLEMENT("settlement", EntrySide.DEBIT, false),
  SAFEGUARDING("safeguarding", EntrySide.DEBIT, false),
  FEES("fees", EntrySide.CREDIT, false),
  FX_POSITION("fxPosition", EntrySide.CREDIT, false),
  SUSPENSE("suspense", EntrySide.CREDIT, true),
  TREASURY("treasury", EntrySide.CREDIT, false);

  private final String word;
  private final EntrySide normalSide;
  private final boolean fundsLimited;

  AccountType(String word, EntrySide normalSide, boolean fundsLimited) {
    this.word = word;
    this.normalSide = normalSide;
    this.fundsLimited = fundsLimited;
  }

  @Override
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
  public boolean isFundsLimited() {
    return fundsLimited;
  }

  /** The type of that word. */
  public static AccountType of(String word) {
    return Worded.of(values(), word, "account type");
  }
}
