package io.finlego.vault;

/** What clients are searched by; a piece of one field is not found in another. */
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

  /** It is part of the tokens, and what profiles call all but the name. */
  public String word() {
    return word;
  }
}
