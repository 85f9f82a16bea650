package io.finlego.client.verification;

import io.finlego.kernel.Worded;

/** The kind of a subject of verification. */
public enum SubjectKind implements Worded {
  /** The client itself, a person or a company. */
  CLIENT("client"),
  /** An owner, director or representative of a company. */
  RELATED_INDIVIDUAL("relatedIndividual");

  private final String word;

  SubjectKind(String word) {
    this.word = word;
  }

  /** The kind with this word. */
  static SubjectKind of(String word) {
    return Worded.of(values(), word, "kind of subject");
  }

  /** The word in the database. */
  @Override
  public String word() {
    return word;
  }
}
