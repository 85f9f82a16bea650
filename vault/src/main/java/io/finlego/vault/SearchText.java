package io.finlego.vault;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Folds texts, so that a search ignores case, accents and other marks that people leave out when
 * they type a name. A search compares the folded search text with the folded stored texts. The
 * ledger's SQL function {@code fold} gives the same result.
 *
 * <p>The machine-readable zone of a passport writes Ä as AE, Ö as OE, Ü as UE and Å as AA (ICAO Doc
 * 9303-3, section 6). Both spellings are folded to the bare letter, so that each of {@code
 * Mueller}, {@code Müller} and {@code Muller} finds the others.
 */
public final class SearchText {

  /**
   * The marks that a search ignores: combining accents, vowel points, the tatweel, apostrophes, and
   * characters without a width.
   */
  private static final Pattern MARKS =
      Pattern.compile(
          "[\\u0300-\\u036f\\u0591-\\u05c7\\u0640\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff"
              + "\\u20d0-\\u20ff\\u00ad\\u200b-\\u200f\\u2060\\ufeff'`\\u2018\\u2019\\u02bb\\u02bc]");

  /**
   * The letters that Unicode does not decompose, the dashes, the Arabic letters that people type in
   * place of each other on different keyboards, and katakana. {@link #REPLACEMENTS} has the
   * replacement of each at the same index; the replacement of katakana is hiragana.
   */
  private static final String REPLACED_CHARACTERS =
      "ıłøđðħŧŋĸəςґ\u2010\u2012\u2013\u2014\u2015\u2212\u0649\u06cc\u0629\u06a9"
          + "ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネ"
          + "ノハヒフヘホマミムメモャヤュユョヨラリルレロヮワヰヱヲンヵヶ";

  private static final String REPLACEMENTS =
      "iloddhtnqeσг------\u064a\u064a\u0647\u0643"
          + "ぁあぃいぅうぇえぉおかきくけこさしすせそたちっつてとなにぬね"
          + "のはひふへほまみむめもゃやゅゆょよらりるれろゎわゐゑをんゕゖ";

  /** The replacements of strings. {@link #fold} applies them in this order. */
  private static final List<String[]> STRING_REPLACEMENTS =
      List.of(
          new String[] {"ß", "ss"},
          new String[] {"æ", "ae"},
          new String[] {"œ", "oe"},
          new String[] {"þ", "th"},
          new String[] {"ae", "a"},
          new String[] {"oe", "o"},
          new String[] {"ue", "u"},
          new String[] {"aa", "a"});

  private static final Pattern WORD_SEPARATORS = Pattern.compile("[\\s,;]+");

  private SearchText() {}

  /** Returns the folded text. */
  public static String fold(String text) {
    String decomposedText = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String textWithoutMarks = MARKS.matcher(decomposedText).replaceAll("").toLowerCase(Locale.ROOT);
    String foldedText =
        textWithoutMarks.chars().mapToObj(SearchText::foldCharacter).collect(Collectors.joining());
    for (String[] replacement : STRING_REPLACEMENTS) {
      foldedText = foldedText.replace(replacement[0], replacement[1]);
    }
    return Normalizer.normalize(foldedText, Normalizer.Form.NFC);
  }

  /**
   * Splits a text into its words, without folding them. Blanks, commas and semicolons separate
   * words, so that the text "surname, name" has two words.
   */
  public static List<String> words(String text) {
    return WORD_SEPARATORS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  /** Returns the folded words of a text. */
  static Stream<String> foldedWords(String text) {
    return words(fold(text)).stream();
  }

  private static String foldCharacter(int character) {
    int index = REPLACED_CHARACTERS.indexOf(character);
    return String.valueOf(index < 0 ? (char) character : REPLACEMENTS.charAt(index));
  }
}
