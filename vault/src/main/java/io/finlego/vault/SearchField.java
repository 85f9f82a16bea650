package io.finlego.vault;

/**
 * A field by which clients are searched. A search in one field never matches text of another field.
 */
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

  /**
   * The field's word in the tokens. It is the field's name in profiles too, except for {@link
   * #NAME}.
   */
  public String word() {
    return word;
  }
}
