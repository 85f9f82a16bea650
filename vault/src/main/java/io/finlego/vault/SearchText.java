package io.finlego.vault;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form in which texts are searched, stored and asked alike: without case, accents and the other
 * marks that people leave out when they type a name. The ledger's SQL function {@code fold} gives
 * the same form.
 */
public final class SearchText {

  /** Combining accents, vowel points, the tatweel, and characters without a width. */
  private static final Pattern MARKS =
      Pattern.compile(
          "[\\u0300-\\u036f\\u0591-\\u05c7\\u0640\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff"
              + "\\u20d0-\\u20ff\\u00ad\\u200b-\\u200f\\u2060\\ufeff'`\\u2018\\u2019\\u02bb\\u02bc]");

  /** Letters that Unicode does not decompose, and dashes. */
  private static final String FROM = "ıłøđðħŧŋĸəςґ\u2010\u2012\u2013\u2014\u2015\u2212";

  private static final String TO = "iloddhtnqeσг------";

  private static final List<String[]> PAIRS =
      List.of(
          new String[] {"ß", "ss"},
          new String[] {"æ", "ae"},
          new String[] {"œ", "oe"},
          new String[] {"þ", "th"});

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;]+");

  private SearchText() {}

  /** The text as it is compared. */
  public static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    String folded = bare.chars().mapToObj(SearchText::folded).collect(Collectors.joining());
    for (String[] pair : PAIRS) {
      folded = folded.replace(pair[0], pair[1]);
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /**
   * The words of a text, not folded. A comma separates words as a blank does: who knows a name as
   * "surname, name" finds it.
   */
  public static List<String> words(String text) {
    return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  /** The folded words of a text. */
  static Stream<String> foldedWords(String text) {
    return words(fold(text)).stream();
  }

  private static String folded(int unit) {
    int at = FROM.indexOf(unit);
    return String.valueOf(at < 0 ? (char) unit : TO.charAt(at));
  }
}
