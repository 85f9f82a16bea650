package io.finlego.ingress.reference.asyncapi.schema;

import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;

/**
 * Picks the symbol of an enum for an example. If a symbol appears in the message's name, such as
 * {@code posted} in {@code PaymentPosted}, picks this symbol. Otherwise picks the first symbol that
 * is not the enum's default.
 */
final class SampleSymbol {

  /**
   * If the first four letters of two words are equal, the words count as forms of the same word,
   * for example {@code pended} and {@code pending}.
   */
  private static final int STEM_LETTERS = 4;

  private SampleSymbol() {}

  static String of(Schema enumeration, String messageName) {
    List<String> symbolsWithoutDefault =
        enumeration.getEnumSymbols().stream()
            .filter(symbol -> !symbol.equals(enumeration.getEnumDefault()))
            .toList();
    String word = lastWord(messageName);
    return symbolsWithoutDefault.stream()
        .filter(
            symbol ->
                symbol.length() >= STEM_LETTERS
                    && word.startsWith(symbol.substring(0, STEM_LETTERS)))
        .findFirst()
        .orElseGet(
            () ->
                symbolsWithoutDefault.isEmpty()
                    ? enumeration.getEnumSymbols().getFirst()
                    : symbolsWithoutDefault.getFirst());
  }

  private static String lastWord(String name) {
    int start = name.length() - 1;
    while (start > 0 && !Character.isUpperCase(name.charAt(start))) {
      start--;
    }
    return name.substring(start).toLowerCase(Locale.ROOT);
  }
}
