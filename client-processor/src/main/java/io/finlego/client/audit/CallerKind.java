package io.finlego.client.audit;

import io.finlego.kernel.Worded;

/**
 * The credentials with which a command came: a client's ({@code frontoffice}), a back-office
 * system's ({@code system}) or FinLego's own ({@code internal}).
 */
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
