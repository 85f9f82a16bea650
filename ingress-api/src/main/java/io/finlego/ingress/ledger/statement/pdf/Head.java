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

/** Writes the part above the movements on the first page. */
final class Head {

  private static final DateTimeFormatter CREATED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int LONG_FIGURE_CHARACTERS = 18;

  private final Fonts fonts;
  private final Figures figures;

  Head(Fonts fonts, Figures figures) {
    this.fonts = fonts;
    this.figures = figures;
  }

  PdfPTable title(String institution) {
    PdfPTable title = table(3, 2);
    title.addCell(cell(fonts.bold(institution, 15), Element.ALIGN_LEFT));
    title.addCell(cell(fonts.faint("Account statement", 13), Element.ALIGN_RIGHT));
    title.setSpacingAfter(14);
    return title;
  }

  PdfPTable details(Statement statement) {
    StatementAccount account = statement.account();
    PdfPTable details = table(17, 41, 15, 27);
    pair(details, "Account holder", fonts.bold(account.holderName(), 9));
    pair(details, "Period", fonts.text(statement.from() + " – " + statement.to(), 9));
    pair(details, "IBAN", fonts.text(account.iban() == null ? "–" : grouped(account.iban()), 9));
    pair(details, "Currency", fonts.text(account.currency(), 9));
    pair(details, "Account number", fonts.text(account.accountNumber(), 9));
    pair(details, "Movements", fonts.text(Long.toString(statement.movementsCount()), 9));
    pair(details, "Account name", fonts.text(account.name(), 9));
    pair(details, "Created", fonts.text(CREATED.format(statement.createdAt()), 9));
    details.setSpacingAfter(14);
    return details;
  }

  private void pair(PdfPTable table, String name, Phrase value) {
    table.addCell(cell(fonts.faint(name, 9), Element.ALIGN_LEFT));
    table.addCell(cell(value, Element.ALIGN_LEFT));
  }

  PdfPTable sums(Statement statement, Turnover turnover) {
    String opening = figures.of(statement.opening().balance());
    String credits = figures.of(turnover.credit());
    String debits = figures.of(turnover.debit());
    String closing = figures.of(statement.closing().balance());
    int longestLength =
        Stream.of(opening, credits, debits, closing).mapToInt(String::length).max().orElse(0);
    float size = longestLength > LONG_FIGURE_CHARACTERS ? 8 : 11;
    PdfPTable sums = table(1, 1, 1, 1);
    sum(sums, "Opening balance", opening, size);
    sum(sums, "Credits", credits, size);
    sum(sums, "Debits", debits, size);
    sum(sums, "Closing balance", closing, size);
    sums.setSpacingAfter(16);
    return sums;
  }

  private void sum(PdfPTable table, String name, String figure, float size) {
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setBackgroundColor(Fonts.SHADE);
    cell.setPadding(7);
    cell.addElement(fonts.faint(name, 8));
    cell.addElement(fonts.bold(figure, size));
    table.addCell(cell);
  }

  /** The IBAN in groups of four characters, as ISO 13616 prints it. */
  private static String grouped(String iban) {
    return iban.replaceAll("(.{4})(?!$)", "$1 ");
  }

  private static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    return table;
  }

  private static PdfPCell cell(Phrase phrase, int alignment) {
    PdfPCell cell = new PdfPCell(phrase);
    Fonts.direct(cell, phrase.getContent());
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(alignment);
    cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
    cell.setPadding(2);
    cell.setPaddingLeft(0);
    return cell;
  }
}
