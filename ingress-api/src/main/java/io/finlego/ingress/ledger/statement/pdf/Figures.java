package io.finlego.ingress.ledger.statement.pdf;

import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Formats amounts for people, such as {@code 1,234.50}. */
final class Figures {

  private static final char MINUS = '\u2212';

  private final DecimalFormat format;

  Figures(Currency currency) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign(MINUS);
    symbols.setGroupingSeparator(',');
    symbols.setDecimalSeparator('.');
    int decimals = currency.decimals();
    this.format =
        new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols);
  }

  String of(Money amount) {
    return format.format(amount.toMajor());
  }

  String of(BigDecimal majorUnits) {
    return format.format(majorUnits);
  }
}
