package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.TextFormat;
import io.finlego.ingress.http.shape.TextShape;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An account's number or its IBAN, as people write them: with blanks, in either case. */
final class NumberOrIban {

  private static final int CHARACTERS_MAX = 64;
  private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,34}");

  /** One in the body of a request. */
  static final TextShape SHAPE =
      TextShape.between(1, CHARACTERS_MAX)
          .as(
              new TextFormat(
                  "account-number",
                  text -> parse(text) != null,
                  "Must be an account number or an IBAN."));

  private NumberOrIban() {}

  /** As the ledger writes it, without blanks and in capitals; null if it is neither. */
  static @Nullable String parse(String given) {
    String number = given.replace(" ", "").toUpperCase(Locale.ROOT);
    return FORM.matcher(number).matches() ? number : null;
  }
}
