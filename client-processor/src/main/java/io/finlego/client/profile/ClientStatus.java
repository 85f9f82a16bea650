package io.finlego.client.profile;

import io.finlego.kernel.Worded;

/** Where a client stands. */
public enum ClientStatus implements Worded {
  /** Neither verified nor vouched for. */
  PENDING("pending"),
  /** May have accounts. */
  ACTIVE("active"),
  /** No money leaves its accounts, by a decision of the back office. */
  BLOCKED("blocked"),
  /** Erased. */
  CLOSED("closed");

  private final String word;

  ClientStatus(String word) {
    this.word = word;
  }

  /** The status with that word. */
  public static ClientStatus of(String word) {
    return Worded.of(values(), word, "status of a client");
  }

  @Override
  public String word() {
    return word;
  }
}
