package io.finlego.client.profile;

import io.finlego.kernel.Worded;

/** The institution's assessment of a client. */
public enum RiskLevel implements Worded {
  /** A level that only later releases have; no client is stored with it. */
  UNKNOWN("unknown"),
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  /** No money leaves the client's accounts. */
  PROHIBITED("prohibited");

  private final String word;

  RiskLevel(String word) {
    this.word = word;
  }

  /** The level that the word stands for. */
  public static RiskLevel of(String word) {
    return Worded.of(values(), word, "risk level");
  }

  @Override
  public String word() {
    return word;
  }
}
