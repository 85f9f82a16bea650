package io.finlego.ledger.account;

import io.finlego.kernel.Worded;

/** The status of an account, which decides whether the account takes part in payments. */
public enum AccountStatus implements Worded {
  /** The account takes debits and credits. */
  ACTIVE("active"),
  /** The account takes credits, but no debits. */
  BLOCKED("blocked"),
  /** The account takes neither debits nor credits. */
  CLOSED("closed");

  private final String word;

  AccountStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The status with this word. */
  public static AccountStatus of(String word) {
    return Worded.of(values(), word, "account status");
  }
}
