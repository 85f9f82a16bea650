package io.finlego.vault;

/**
 * A field by which clients are searched. A search in one field never matches text of another field.
 */
public enum SearchField {
  /** The legal name of a company, or the first and last name of a person. */
  NAME("name"),
  EMAIL("email"),
  PHONE_NUMBER("phoneNumber"),
  REGISTRATION_NUMBER("registrationNumber");

  private final String word;

  SearchField(String word) {
    this.word = word;
  }

  /**
   * Returns the field's name in the hashed text of tokens. Profiles use the same name, except for
   * {@link #NAME}.
   */
  public String word() {
    return word;
  }
}
