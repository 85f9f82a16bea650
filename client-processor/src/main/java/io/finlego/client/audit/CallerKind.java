package io.finlego.client.audit;

import io.finlego.kernel.Worded;

/**
 * The kind of the caller that sent a command: a client with a front-office token ({@code
 * frontoffice}), a back-office system ({@code system}) or FinLego itself ({@code internal}).
 */
public enum CallerKind implements Worded {
  /** A kind that this release does not know. */
  UNKNOWN("unknown"),
  FRONTOFFICE("frontoffice"),
  SYSTEM("system"),
  INTERNAL("internal");

  private final String word;

  CallerKind(String word) {
    this.word = word;
  }

  /** The kind with this word. */
  public static CallerKind of(String word) {
    return Worded.of(values(), word, "kind of caller");
  }

  @Override
  public String word() {
    return word;
  }
}
