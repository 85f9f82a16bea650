package io.finlego.ingress.ledger.statement.xlsx;

import io.finlego.ingress.ledger.statement.document.PlainText;
import io.finlego.kernel.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A worksheet that is written row by row. Each method for a cell writes the next cell of the row.
 */
final class Sheet {

  /**
   * The largest number of digits in a number that spreadsheets show exactly. They use
   * floating-point numbers, so they would change further digits.
   */
  private static final int EXACT_DIGITS_MAX = 15;

  /** The largest number of characters in a cell. */
  private static final int TEXT_CHARACTERS_MAX = 32_767;

  /**
   * The underscore before a sequence that spreadsheets show as a single character, the one with
   * this number (ECMA-376, ST_Xstring). The last underscore of a sequence may be the first of the
   * next.
   */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** The first date that all spreadsheets show alike. Some take 1900 for a leap year. */
  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

  private final Worksheet sheet;
  private int row = -1;
  private int column;

  Sheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  void widths(int... characters) {
    for (int i = 0; i < characters.length; i++) {
      sheet.width(i, characters[i]);
    }
  }

  void header(String... names) {
    nextRow();
    for (String name : names) {
      sheet.style(row, column).bold().fillColor("E8EDF3").set();
      text(name);
    }
    sheet.freezePane(0, 1);
  }

  Sheet nextRow() {
    row++;
    column = 0;
    return this;
  }

  /** Begins the next row and writes the name into its first cell, in bold. */
  Sheet nextNamedRow(String name) {
    nextRow();
    sheet.style(row, column).bold().set();
    return text(name);
  }

  int rowCount() {
    return row + 1;
  }

  Sheet blank() {
    column++;
    return this;
  }

  Sheet text(@Nullable String text) {
    if (text != null && !text.isEmpty()) {
      sheet.inlineString(row, column, cellText(text));
    }
    column++;
    return this;
  }

  /**
   * The text in the form of a cell. A text that is too long is cut to half the limit, because a
   * character may take two places.
   */
  private static String cellText(String text) {
    String plainText = ESCAPE.matcher(PlainText.xml(text)).replaceAll("_x005F_");
    return plainText.length() <= TEXT_CHARACTERS_MAX
        ? plainText
        : cellText(PlainText.first(text, TEXT_CHARACTERS_MAX / 2));
  }

  Sheet number(long number) {
    sheet.value(row, column, number);
    column++;
    return this;
  }

  /**
   * Writes an amount in major units. Writes it as a text if it has too many digits for a number.
   */
  Sheet amount(Money amount) {
    BigDecimal majorUnits = amount.toMajor();
    if (majorUnits.precision() > EXACT_DIGITS_MAX) {
      sheet.style(row, column).horizontalAlignment("right").set();
      return text(majorUnits.toPlainString());
    }
    String decimals = "0".repeat(majorUnits.scale());
    sheet.value(row, column, majorUnits);
    sheet.style(row, column).format(decimals.isEmpty() ? "#,##0" : "#,##0." + decimals).set();
    column++;
    return this;
  }

  /** Writes a date. Writes it as a text if it is before {@link #FIRST_DATE}. */
  Sheet date(LocalDate date) {
    if (date.isBefore(FIRST_DATE)) {
      return text(date.toString());
    }
    sheet.value(row, column, date);
    sheet.style(row, column).format("yyyy-mm-dd").set();
    column++;
    return this;
  }

  Sheet instant(Instant instant) {
    sheet.value(row, column, instant.atOffset(ZoneOffset.UTC).toLocalDateTime());
    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss.000").set();
    column++;
    return this;
  }

  void flush() throws IOException {
    sheet.flush();
  }

  void finish() throws IOException {
    sheet.finish();
  }
}
