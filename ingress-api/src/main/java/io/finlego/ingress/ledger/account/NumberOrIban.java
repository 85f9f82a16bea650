package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.TextFormat;
import io.finlego.ingress.http.shape.TextShape;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses account numbers and IBANs that people typed or pasted. Such a text may be in upper or
 * lower case and have blanks of any kind, because documents and web pages often separate groups of
 * digits by no-break spaces, thin spaces or invisible characters.
 */
final class NumberOrIban {

  private static final int CHARACTERS_MAX = 64;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,34}");

  /**
   * The ECMA-262 regular expression in the published description of the API. It lists characters
   * one by one, because some callers' regular expression engines do not support Unicode categories.
   */
  private static final String PATTERN =
      "^([\\s\\u00ad\\u200b-\\u200f\\u2060]*[A-Za-z0-9]){1,34}[\\s\\u00ad\\u200b-\\u200f\\u2060]*$";

  /** The shape of an account number or an IBAN in a request. */
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
   * Removes the blanks and converts the text to capital letters, which is the format of the ledger.
   * Returns null if the text is neither an account number nor an IBAN.
   */
  static @Nullable String parse(String text) {
    String number = BLANKS.matcher(text).replaceAll("");
    return FORM.matcher(number).matches() ? number.toUpperCase(Locale.ROOT) : null;
  }
}
