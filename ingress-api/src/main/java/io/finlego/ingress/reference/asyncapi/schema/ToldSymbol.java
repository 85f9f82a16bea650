package io.finlego.ingress.reference.asyncapi.schema;

import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;

/**
 * The symbol of an enum that an example shows: the one that the message's name tells, as {@code
 * PaymentPosted} tells {@code posted}, else the first that means something.
 */
final class ToldSymbol {

  /**
   * Enough of a word's beginning to tell it from others: pended and pending, active and activated.
   */
  private static final int STEM = 4;

  private ToldSymbol() {}

  static String of(Schema enumeration, String message) {
    List<String> meaningful =
        enumeration.getEnumSymbols().stream()
            .filter(symbol -> !symbol.equals(enumeration.getEnumDefault()))
            .toList();
    String told = lastWord(message);
    return meaningful.stream()
        .filter(symbol -> symbol.length() >= STEM && told.startsWith(symbol.substring(0, STEM)))
        .findFirst()
        .orElseGet(
            () ->
                meaningful.isEmpty()
                    ? enumeration.getEnumSymbols().getFirst()
                    : meaningful.getFirst());
  }

  private static String lastWord(String name) {
    int start = name.length() - 1;
    while (start > 0 && !Character.isUpperCase(name.charAt(start))) {
      start--;
    }
    return name.substring(start).toLowerCase(Locale.ROOT);
  }
}
