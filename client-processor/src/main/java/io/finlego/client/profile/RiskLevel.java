package io.finlego.client.profile;

import io.finlego.kernel.Worded;

/** The institution's assessment of the risk of a client. */
public enum RiskLevel implements Worded {
  /** A level that this release does not know. No stored client has it. */
  UNKNOWN("unknown"),
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  /** The risk is too high, so no money may leave the client's accounts. */
  PROHIBITED("prohibited");

  private final String word;

  RiskLevel(String word) {
    this.word = word;
  }

  /** The level with this word. */
  public static RiskLevel of(String word) {
    return Worded.of(values(), word, "risk level");
  }

  @Override
  public String word() {
    return word;
  }
}
