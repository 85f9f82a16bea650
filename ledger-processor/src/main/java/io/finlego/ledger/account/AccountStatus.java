package io.finlego.ledger.account;

import io.finlego.kernel.Worded;

/** Whether an account takes part in payments. */
public enum AccountStatus implements Worded {
  /** In both directions. */
  ACTIVE("active"),
  /** Credits still arrive; nothing leaves. */
  BLOCKED("blocked"),
  /** Neither. */
  CLOSED("closed");

  private final String word;

  AccountStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The status of that word. */
  public static AccountStatus of(String word) {
    return Worded.of(values(), word, "account status");
  }
}
