package io.finlego.kernel;

/** A value that the API and the database write as a word. */
public interface Worded {

  String word();

  /**
   * Finds the value that the word stands for.
   *
   * @param kind what the values are, for the exception's message
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
