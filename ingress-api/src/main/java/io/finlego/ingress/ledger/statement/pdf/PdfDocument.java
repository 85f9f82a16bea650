package io.finlego.ingress.ledger.statement.pdf;

import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementDocument;
import io.finlego.ingress.ledger.statement.document.Turnover;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes a statement as a PDF. Each page is written as soon as it is full, so memory only has the
 * offsets of the file's objects, some hundred bytes for each page. The number of movements is
 * limited, because nobody reads a very long PDF.
 */
public final class PdfDocument implements StatementDocument {

  private static final int ROWS_AT_A_TIME = 50;

  private final OutputStream out;
  private final String institutionName;
  private final Supplier<Turnover> turnover;
  private final int maxMovements;
  private final Fonts fonts = new Fonts();
  private final Document document = new Document(PageSize.A4, 42, 42, 42, 52);
  private @Nullable Statement statement;
  private @Nullable MovementRows rows;
  private long addedMovements;

  /**
   * Makes an empty document.
   *
   * @param turnover calculates the period's turnover. It is needed in advance, because the first
   *     page shows it
   */
  public PdfDocument(
      OutputStream out, String institutionName, Supplier<Turnover> turnover, int maxMovements) {
    this.out = out;
    this.institutionName = institutionName;
    this.turnover = turnover;
    this.maxMovements = maxMovements;
  }

  @Override
  public @Nullable String refusal(Statement requestedStatement) {
    if (requestedStatement.movementsCount() > maxMovements) {
      return "A PDF can have at most %s movements, but this period has %s. Choose another format: the others are not limited."
          .formatted(maxMovements, requestedStatement.movementsCount());
    }
    String holderName = requestedStatement.account().holderName();
    return Stream.of(institutionName, holderName == null ? "" : holderName)
        .map(fonts::unprintableScript)
        .filter(Objects::nonNull)
        .findFirst()
        .map(PdfDocument::unprintableName)
        .orElse(null);
  }

  @Override
  public boolean checksClientNames() {
    return true;
  }

  @Override
  public @Nullable String clientRefusal(String clientName) {
    String script = fonts.unprintableScript(clientName);
    return script == null ? null : unprintableName(script);
  }

  private static String unprintableName(String script) {
    return "A name has characters that a PDF cannot show (Unicode script %s). Choose another format: the others show every character."
        .formatted(script);
  }

  @Override
  public void begin(Statement newStatement) throws IOException {
    statement = newStatement;
    Figures figures = new Figures(newStatement.opening().balance().currency());
    String subject =
        newStatement.account().label() + " · " + newStatement.from() + " – " + newStatement.to();
    try {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setCloseStream(false);
      document.addTitle("Account statement " + subject);
      document.addAuthor(institutionName);
      document.open();
      writer.flush();
      writer.setPageEvent(
          new PageFooter(
              writer, fonts, institutionName + PrintableText.LEFT_TO_RIGHT_MARK + " · " + subject));
      FirstPageHead head = new FirstPageHead(fonts, figures);
      document.add(head.title(institutionName));
      document.add(head.details(newStatement));
      document.add(head.sums(newStatement, turnover.get()));
    } catch (DocumentException e) {
      throw new IOException(e);
    }
    rows = new MovementRows(fonts, figures);
    rows.addBalance("Opening balance", newStatement.from(), newStatement.opening());
  }

  @Override
  public void add(Movement movement) throws IOException {
    MovementRows movementRows = requireBegun(rows);
    movementRows.add(movement);
    addedMovements++;
    if (addedMovements % ROWS_AT_A_TIME == 0) {
      flush(movementRows);
    }
  }

  private void flush(MovementRows movementRows) throws IOException {
    try {
      document.add(movementRows.table());
    } catch (DocumentException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void end(Turnover sums) throws IOException {
    MovementRows movementRows = requireBegun(rows);
    Statement endedStatement = requireBegun(statement);
    if (addedMovements == 0) {
      movementRows.addNoMovements();
    }
    movementRows.addBalance("Closing balance", endedStatement.to(), endedStatement.closing());
    movementRows.table().setComplete(true);
    flush(movementRows);
    document.close();
  }

  private static <T> T requireBegun(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("The document has no head yet.");
    }
    return part;
  }
}
