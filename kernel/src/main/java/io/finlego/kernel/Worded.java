package io.finlego.kernel;

/** A value with a word, which the API and the database use. */
public interface Worded {

  String word();

  /**
   * The value that the word stands for.
   *
   * @param kind the kind of the values, for the message of the failure
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
