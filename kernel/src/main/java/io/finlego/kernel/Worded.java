package io.finlego.kernel;

/** Something with a word for it: as the API and the database spell it. */
public interface Worded {

  String word();

  /**
   * The value of that word.
   *
   * @param kind what the values are, for whoever reads the failure
   * @throws IllegalArgumentException if none has that word
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
