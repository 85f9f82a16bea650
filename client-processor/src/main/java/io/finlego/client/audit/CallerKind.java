package io.finlego.client.audit;

import io.finlego.kernel.Worded;

/** The door that a command came through. */
public enum CallerKind implements Worded {
  UNKNOWN("unknown"),
  FRONTOFFICE("frontoffice"),
  SYSTEM("system"),
  INTERNAL("internal");

  private final String word;

  CallerKind(String word) {
    this.word = word;
  }

  /** The kind that the word stands for. */
  public static CallerKind of(String word) {
    return Worded.of(values(), word, "kind of caller");
  }

  @Override
  public String word() {
    return word;
  }
}
