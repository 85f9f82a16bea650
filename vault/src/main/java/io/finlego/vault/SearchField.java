package io.finlego.vault;

/** A field by which clients are searched. A search in one field never finds a text of another. */
public enum SearchField {
  /** The legal name, or first and last name. */
  NAME("name"),
  EMAIL("email"),
  PHONE_NUMBER("phoneNumber"),
  REGISTRATION_NUMBER("registrationNumber");

  private final String word;

  SearchField(String word) {
    this.word = word;
  }

  /** The field's word in the tokens. Profiles use the same words, except for the name. */
  public String word() {
    return word;
  }
}
