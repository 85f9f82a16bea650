package io.finlego.kernel;

/** A value of an enumeration. The API and the database write the value as a word. */
public interface Worded {

  /** Returns the word of this value in the API and the database. */
  String word();

  /**
   * Finds the value with this word.
   *
   * @param kind the noun that the exception's message uses for the values
   * @throws IllegalArgumentException if no value has that word
   */
  static <T extends Worded> T of(T[] values, String word, String kind) {
    for (T value : values) {
      if (value.word().equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException("No %s is called %s.".formatted(kind, word));
  }
}
