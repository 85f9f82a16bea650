package io.finlego.ingress.ledger.statement.pdf;

import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementAccount;
import io.finlego.ingress.ledger.statement.document.Turnover;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** Makes the tables above the movements on the first page. */
final class FirstPageHead {

  private static final DateTimeFormatter CREATED_FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int NORMAL_SIZE_CHARACTERS_MAX = 18;

  private final Fonts fonts;
  private final Figures figures;

  FirstPageHead(Fonts fonts, Figures figures) {
    this.fonts = fonts;
    this.figures = figures;
  }

  PdfPTable title(String institutionName) {
    PdfPTable title = table(3, 2);
    title.addCell(cell(fonts.bold(institutionName, 15), Element.ALIGN_LEFT));
    title.addCell(cell(fonts.faint("Account statement", 13), Element.ALIGN_RIGHT));
    title.setSpacingAfter(14);
    return title;
  }

  PdfPTable details(Statement statement) {
    StatementAccount account = statement.account();
    PdfPTable details = table(17, 41, 15, 27);
    addPair(
        details,
        "Account holder",
        fonts.bold(account.holderName() == null ? "–" : account.holderName(), 9));
    addPair(details, "Period", fonts.text(statement.from() + " – " + statement.to(), 9));
    addPair(
        details, "IBAN", fonts.text(account.iban() == null ? "–" : inGroups(account.iban()), 9));
    addPair(details, "Currency", fonts.text(account.currency(), 9));
    addPair(details, "Account number", fonts.text(account.accountNumber(), 9));
    addPair(details, "Movements", fonts.text(Long.toString(statement.movementsCount()), 9));
    addPair(details, "Account name", fonts.text(account.name(), 9));
    addPair(details, "Created", fonts.text(CREATED_FORMAT.format(statement.createdAt()), 9));
    details.setSpacingAfter(14);
    return details;
  }

  private void addPair(PdfPTable table, String name, Phrase value) {
    table.addCell(cell(fonts.faint(name, 9), Element.ALIGN_LEFT));
    table.addCell(cell(value, Element.ALIGN_LEFT));
  }

  PdfPTable sums(Statement statement, Turnover turnover) {
    String openingBalance = figures.of(statement.opening().balance());
    String credits = figures.of(turnover.credit());
    String debits = figures.of(turnover.debit());
    String closingBalance = figures.of(statement.closing().balance());
    int maxCharacters =
        Stream.of(openingBalance, credits, debits, closingBalance)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    float size = maxCharacters > NORMAL_SIZE_CHARACTERS_MAX ? 8 : 11;
    PdfPTable sums = table(1, 1, 1, 1);
    addSum(sums, "Opening balance", openingBalance, size);
    addSum(sums, "Credits", credits, size);
    addSum(sums, "Debits", debits, size);
    addSum(sums, "Closing balance", closingBalance, size);
    sums.setSpacingAfter(16);
    return sums;
  }

  private void addSum(PdfPTable table, String name, String figure, float size) {
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setBackgroundColor(Fonts.SHADE_COLOR);
    cell.setPadding(7);
    cell.addElement(fonts.faint(name, 8));
    cell.addElement(fonts.bold(figure, size));
    table.addCell(cell);
  }

  /** The IBAN in groups of four characters, which is the print format of ISO 13616. */
  private static String inGroups(String iban) {
    return iban.replaceAll("(.{4})(?!$)", "$1 ");
  }

  private static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    return table;
  }

  private static PdfPCell cell(Phrase phrase, int alignment) {
    PdfPCell cell = new PdfPCell(phrase);
    Fonts.setDirection(cell, phrase.getContent());
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(alignment);
    cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
    cell.setPadding(2);
    cell.setPaddingLeft(0);
    return cell;
  }
}
