package io.finlego.client.verification;

/** Who is to be verified. */
public enum SubjectKind {
  /** The client itself, a person or a company. */
  CLIENT("client"),
  /** An owner, director or representative of a company. */
  RELATED_INDIVIDUAL("relatedIndividual");

  private final String word;

  SubjectKind(String word) {
    this.word = word;
  }

  /** As the table has it. */
  String word() {
    return word;
  }
}
