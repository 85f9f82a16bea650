package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.TextFormat;
import io.finlego.ingress.http.shape.TextShape;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An account number or an IBAN as people write them: with blanks, in upper or lower case. */
final class NumberOrIban {

  private static final int CHARACTERS_MAX = 64;
  private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,34}");

  /** The shape of such a text in the body of a request. */
  static final TextShape SHAPE =
      TextShape.between(1, CHARACTERS_MAX)
          .as(
              new TextFormat(
                  "account-number",
                  number -> parse(number) != null,
                  "Must be an account number or an IBAN."));

  private NumberOrIban() {}

  /**
   * The text without blanks and in capitals, as the ledger writes it; null if it is neither a
   * number nor an IBAN.
   */
  static @Nullable String parse(String text) {
    String number = text.replace(" ", "").toUpperCase(Locale.ROOT);
    return FORM.matcher(number).matches() ? number : null;
  }
}
