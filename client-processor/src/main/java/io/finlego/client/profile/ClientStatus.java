package io.finlego.client.profile;

import io.finlego.kernel.Worded;

/** The status of a client. */
public enum ClientStatus implements Worded {
  /**
   * The client is not active: it is not verified, and either its creator does not vouch for it or a
   * verification provider rejected it.
   */
  PENDING("pending"),
  /**
   * The client is verified, or its creator vouches for it and no verification provider rejected it.
   */
  ACTIVE("active"),
  /** The back office decided that no money may leave the client's accounts. */
  BLOCKED("blocked"),
  /** The client is erased. */
  CLOSED("closed");

  private final String word;

  ClientStatus(String word) {
    this.word = word;
  }

  /** The status with this word. */
  public static ClientStatus of(String word) {
    return Worded.of(values(), word, "status of a client");
  }

  @Override
  public String word() {
    return word;
  }
}
