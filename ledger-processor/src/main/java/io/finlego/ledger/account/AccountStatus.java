package io.finlego.ledger.account;

import io.finlego.kernel.Worded;

/** Whether an account takes part in payments. */
public enum AccountStatus implements Worded {
  /** Takes debits and credits. */
  ACTIVE("active"),
  /** Takes credits only. */
  BLOCKED("blocked"),
  /** Takes neither debits nor credits. */
  CLOSED("closed");

  private final String word;

  AccountStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The status with that word. */
  public static AccountStatus of(String word) {
    return Worded.of(values(), word, "account status");
  }
}
