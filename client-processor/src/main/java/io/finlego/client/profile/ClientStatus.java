package io.finlego.client.profile;

import io.finlego.kernel.Worded;

/** The status of a client. */
public enum ClientStatus implements Worded {
  /** The client is neither verified nor vouched for. */
  PENDING("pending"),
  /** The client is verified or vouched for. */
  ACTIVE("active"),
  /** The back office decided that no money may leave the client's accounts. */
  BLOCKED("blocked"),
  /** The client is erased. */
  CLOSED("closed");

  private final String word;

  ClientStatus(String word) {
    this.word = word;
  }

  /** The status that the word stands for. */
  public static ClientStatus of(String word) {
    return Worded.of(values(), word, "status of a client");
  }

  @Override
  public String word() {
    return word;
  }
}
