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
   * The largest number of digits in a number that spreadsheets show exactly. Spreadsheets use
   * floating-point numbers and would change further digits.
   */
  private static final int EXACT_DIGITS_MAX = 15;

  /** The largest number of characters in a cell. */
  private static final int TEXT_CHARACTERS_MAX = 32_767;

  /**
   * The underscore that begins a sequence such as {@code _x0041_}. Spreadsheets show the whole
   * sequence as the single character with this hexadecimal number (ECMA-376, ST_Xstring). The
   * pattern ends before the {@code x}, because the last underscore of a sequence may begin the next
   * sequence.
   */
  private static final Pattern ESCAPE_START = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /**
   * The first date that all spreadsheets show in the same way. Some spreadsheets treat 1900 as a
   * leap year, so they show earlier dates differently.
   */
  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

  private final Worksheet sheet;
  private int rowIndex = -1;
  private int columnIndex;

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
      sheet.style(rowIndex, columnIndex).bold().fillColor("E8EDF3").set();
      text(name);
    }
    sheet.freezePane(0, 1);
  }

  Sheet nextRow() {
    rowIndex++;
    columnIndex = 0;
    return this;
  }

  /** Begins the next row and writes the name into its first cell, in bold. */
  Sheet nextNamedRow(String name) {
    nextRow();
    sheet.style(rowIndex, columnIndex).bold().set();
    return text(name);
  }

  int rowCount() {
    return rowIndex + 1;
  }

  Sheet blank() {
    columnIndex++;
    return this;
  }

  Sheet text(@Nullable String text) {
    if (text != null && !text.isEmpty()) {
      sheet.inlineString(rowIndex, columnIndex, cellText(text));
    }
    columnIndex++;
    return this;
  }

  /**
   * The text as a cell stores it. A text that is too long is cut to half as many Unicode code
   * points as a cell has characters, because one code point may take two Java characters.
   */
  private static String cellText(String text) {
    String escapedText = ESCAPE_START.matcher(PlainText.xml(text)).replaceAll("_x005F_");
    return escapedText.length() <= TEXT_CHARACTERS_MAX
        ? escapedText
        : cellText(PlainText.truncate(text, TEXT_CHARACTERS_MAX / 2));
  }

  Sheet number(long number) {
    sheet.value(rowIndex, columnIndex, number);
    columnIndex++;
    return this;
  }

  /**
   * Writes an amount in major units. Writes it as a text if it has too many digits for a number.
   */
  Sheet amount(Money amount) {
    BigDecimal majorUnits = amount.toMajor();
    if (majorUnits.precision() > EXACT_DIGITS_MAX) {
      sheet.style(rowIndex, columnIndex).horizontalAlignment("right").set();
      return text(majorUnits.toPlainString());
    }
    String decimals = "0".repeat(majorUnits.scale());
    sheet.value(rowIndex, columnIndex, majorUnits);
    sheet
        .style(rowIndex, columnIndex)
        .format(decimals.isEmpty() ? "#,##0" : "#,##0." + decimals)
        .set();
    columnIndex++;
    return this;
  }

  /** Writes a date. Writes it as a text if it is before {@link #FIRST_DATE}. */
  Sheet date(LocalDate date) {
    if (date.isBefore(FIRST_DATE)) {
      return text(date.toString());
    }
    sheet.value(rowIndex, columnIndex, date);
    sheet.style(rowIndex, columnIndex).format("yyyy-mm-dd").set();
    columnIndex++;
    return this;
  }

  Sheet instant(Instant instant) {
    sheet.value(rowIndex, columnIndex, instant.atOffset(ZoneOffset.UTC).toLocalDateTime());
    sheet.style(rowIndex, columnIndex).format("yyyy-mm-dd hh:mm:ss.000").set();
    columnIndex++;
    return this;
  }

  void flush() throws IOException {
    sheet.flush();
  }

  void finish() throws IOException {
    sheet.finish();
  }
}
