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

/** A worksheet that is filled row by row, cell by cell. */
final class Sheet {

  /**
   * The most digits that a spreadsheet keeps. It calculates with doubles and would change further
   * digits silently.
   */
  private static final int EXACT_DIGITS_MAX = 15;

  /** The most characters in a cell. */
  private static final int TEXT_CHARACTERS_MAX = 32_767;

  /** A sequence that spreadsheets read as a character, by its number (ECMA-376, ST_Xstring). */
  private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

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
    row();
    for (String name : names) {
      sheet.style(row, column).bold().fillColor("E8EDF3").set();
      text(name);
    }
    sheet.freezePane(0, 1);
  }

  Sheet row() {
    row++;
    column = 0;
    return this;
  }

  /** Begins a row with this name in its first cell. */
  Sheet pair(String name) {
    row();
    sheet.style(row, column).bold().set();
    return text(name);
  }

  int rows() {
    return row + 1;
  }

  Sheet blank() {
    column++;
    return this;
  }

  Sheet text(@Nullable String text) {
    if (text != null && !text.isEmpty()) {
      sheet.inlineString(row, column, fit(text));
    }
    column++;
    return this;
  }

  private static String fit(String text) {
    String plainText = ESCAPE.matcher(PlainText.xml(text)).replaceAll("_x005F$0");
    return plainText.length() <= TEXT_CHARACTERS_MAX
        ? plainText
        : PlainText.first(plainText, TEXT_CHARACTERS_MAX / 2);
  }

  Sheet number(long number) {
    sheet.value(row, column, number);
    column++;
    return this;
  }

  /**
   * Writes an amount in major units, as a number; as text if a spreadsheet could not keep all its
   * digits.
   */
  Sheet amount(Money amount) {
    BigDecimal major = amount.toMajor();
    if (major.precision() > EXACT_DIGITS_MAX) {
      sheet.style(row, column).horizontalAlignment("right").set();
      return text(major.toPlainString());
    }
    String decimals = "0".repeat(major.scale());
    sheet.value(row, column, major);
    sheet.style(row, column).format(decimals.isEmpty() ? "#,##0" : "#,##0." + decimals).set();
    column++;
    return this;
  }

  /** Writes a date; as text if it is before the first date on which spreadsheets agree. */
  Sheet date(LocalDate date) {
    if (date.isBefore(FIRST_DATE)) {
      return text(date.toString());
    }
    sheet.value(row, column, date);
    sheet.style(row, column).format("yyyy-mm-dd").set();
    column++;
    return this;
  }

  Sheet moment(Instant at) {
    sheet.value(row, column, at.atOffset(ZoneOffset.UTC).toLocalDateTime());
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
