package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.TextFormat;
import io.finlego.ingress.http.shape.TextShape;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account number or an IBAN as people write and paste them: with blanks of any kind, in upper or
 * lower case. Documents and web pages group the digits with no-break or thin spaces, and put marks
 * without a width between them.
 */
final class NumberOrIban {

  private static final int CHARACTERS_MAX = 64;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,34}");

  /** The same for callers, whose regular expressions may not know those categories. */
  private static final String PATTERN =
      "^([\\s\\u00ad\\u200b-\\u200f\\u2060]*[A-Za-z0-9]){1,34}[\\s\\u00ad\\u200b-\\u200f\\u2060]*$";

  /** The shape of such a text in the body of a request. */
  static final TextShape SHAPE =
      TextShape.between(1, CHARACTERS_MAX)
          .as(
              new TextFormat(
                  "account-number",
                  PATTERN,
                  number -> parse(number) != null,
                  "Must be an account number or an IBAN."));

  private NumberOrIban() {}

  /**
   * The text without blanks and in capitals, as the ledger writes it; null if it is neither a
   * number nor an IBAN.
   */
  static @Nullable String parse(String text) {
    String number = BLANKS.matcher(text).replaceAll("");
    return FORM.matcher(number).matches() ? number.toUpperCase(Locale.ROOT) : null;
  }
}
