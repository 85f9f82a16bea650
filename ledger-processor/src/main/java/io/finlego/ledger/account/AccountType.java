package io.finlego.ledger.account;

import io.finlego.kernel.Worded;

/**
 * The purpose of an account. The type determines the side on which an entry raises the balance, and
 * whether the account's funds are limited.
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

  /** The side of the entries that raise the balance. */
  public EntrySide normalSide() {
    return normalSide;
  }

  /**
   * Tells whether the balance, less the holds, must stay within the overdraft limit. Pending
   * payments hold money only on accounts with limited funds.
   */
  public boolean hasLimitedFunds() {
    return fundsLimited;
  }

  /** The type with this word. */
  public static AccountType of(String word) {
    return Worded.of(values(), word, "account type");
  }
}
