package io.finlego.ingress.ledger.statement.pdf;

import io.finlego.ingress.ledger.statement.document.Counterparty;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.PlainText;
import io.finlego.ingress.ledger.statement.document.Side;
import io.finlego.ingress.ledger.statement.document.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The table of movements. Each page repeats the table's header. */
final class MovementRows {

  private static final float FONT_SIZE = 8;
  private static final float SMALL_FONT_SIZE = 7;
  private static final int NORMAL_SIZE_CHARACTERS_MAX = 17;
  private static final int DESCRIPTION_CHARACTERS_MAX = 400;

  private final Fonts fonts;
  private final Figures figures;
  private final PdfPTable table = new PdfPTable(new float[] {11, 43, 15, 15, 16});

  MovementRows(Fonts fonts, Figures figures) {
    this.fonts = fonts;
    this.figures = figures;
    table.setWidthPercentage(100);
    table.setComplete(false);
    table.setHeaderRows(1);
    addHeader("Booked", Element.ALIGN_LEFT);
    addHeader("Details", Element.ALIGN_LEFT);
    addHeader("Debit", Element.ALIGN_RIGHT);
    addHeader("Credit", Element.ALIGN_RIGHT);
    addHeader("Balance", Element.ALIGN_RIGHT);
  }

  PdfPTable table() {
    return table;
  }

  private void addHeader(String name, int alignment) {
    PdfPCell cell = cell(fonts.bold(name, FONT_SIZE), alignment);
    cell.setBackgroundColor(Fonts.SHADE_COLOR);
    table.addCell(cell);
  }

  void addBalance(String name, LocalDate day, Statement.VersionedBalance versionedBalance) {
    table.addCell(cell(fonts.bold(day.toString(), FONT_SIZE), Element.ALIGN_LEFT));
    PdfPCell cell = cell(fonts.bold(name, FONT_SIZE), Element.ALIGN_LEFT);
    cell.setColspan(3);
    table.addCell(cell);
    addFigure(figures.of(versionedBalance.balance()), true);
  }

  void addNoMovements() {
    PdfPCell cell =
        cell(fonts.faint("No movements in this period", FONT_SIZE), Element.ALIGN_CENTER);
    cell.setColspan(5);
    cell.setPadding(12);
    table.addCell(cell);
  }

  void add(Movement movement) {
    PdfPCell dates = new PdfPCell();
    format(dates);
    dates.addElement(fonts.text(movement.bookingDate().toString(), FONT_SIZE));
    if (!movement.valueDate().equals(movement.bookingDate())) {
      dates.addElement(fonts.faint("Value date", SMALL_FONT_SIZE));
      dates.addElement(fonts.faint(movement.valueDate().toString(), SMALL_FONT_SIZE));
    }
    table.addCell(dates);
    table.addCell(details(movement));
    String amount = figures.of(movement.amount());
    addFigure(movement.side() == Side.DEBIT ? amount : "", false);
    addFigure(movement.side() == Side.CREDIT ? amount : "", false);
    addFigure(figures.of(movement.balance()), false);
  }

  private PdfPCell details(Movement movement) {
    PdfPCell cell = new PdfPCell();
    format(cell);
    Counterparty counterparty = movement.counterparty();
    String name = counterparty.name() == null ? "" : fonts.line(counterparty.name());
    String description = movement.description() == null ? "" : fonts.line(movement.description());
    List<String> references = new ArrayList<>();
    references.add(movement.type() + " " + movement.transactionId());
    if (movement.externalId() != null) {
      references.add(movement.externalId());
    }
    Fonts.setDirection(cell, name + description + references);
    if (!name.isEmpty()) {
      cell.addElement(fonts.bold(name, FONT_SIZE));
    }
    if (!counterparty.label().isEmpty()) {
      cell.addElement(fonts.text(counterparty.label(), FONT_SIZE));
    }
    if (!description.isEmpty()) {
      cell.addElement(fonts.text(shortened(description), FONT_SIZE));
    }
    cell.addElement(fonts.faint(shortened(String.join(" · ", references)), SMALL_FONT_SIZE));
    return cell;
  }

  private static String shortened(String text) {
    String beginning = PlainText.truncate(text, DESCRIPTION_CHARACTERS_MAX);
    return beginning.length() == text.length() ? text : beginning + "…";
  }

  private void addFigure(String figure, boolean isBold) {
    float size = figure.length() > NORMAL_SIZE_CHARACTERS_MAX ? 5.5f : FONT_SIZE;
    table.addCell(
        cell(isBold ? fonts.bold(figure, size) : fonts.text(figure, size), Element.ALIGN_RIGHT));
  }

  private static PdfPCell cell(Phrase phrase, int alignment) {
    PdfPCell cell = new PdfPCell(phrase);
    format(cell);
    cell.setHorizontalAlignment(alignment);
    return cell;
  }

  private static void format(PdfPCell cell) {
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(Fonts.LINE_COLOR);
    cell.setBorderWidth(0.5f);
    cell.setPadding(4);
    cell.setUseAscender(true);
    cell.setUseDescender(true);
  }
}
