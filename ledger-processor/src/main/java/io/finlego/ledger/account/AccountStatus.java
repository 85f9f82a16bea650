package io.finlego.ledger.account;

/** Whether an account takes part in payments. */
public enum AccountStatus {
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

  /** The status as the API and the database spell it. */
  public String word() {
    return word;
  }

  /** The status of that word. */
  public static AccountStatus of(String word) {
    for (AccountStatus status : values()) {
      if (status.word.equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException("No account status is called %s.".formatted(word));
  }
}
