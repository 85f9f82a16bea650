package io.finlego.client.profile;

import io.finlego.kernel.Worded;

/** The type of a client: a company or a person. */
public enum ClientType implements Worded {
  /** A type that this release does not know. No stored client has it. */
  UNKNOWN("unknown"),
  COMPANY("company"),
  INDIVIDUAL("individual");

  private final String word;

  ClientType(String word) {
    this.word = word;
  }

  /** The type with this word. */
  public static ClientType of(String word) {
    return Worded.of(values(), word, "type of client");
  }

  @Override
  public String word() {
    return word;
  }
}
