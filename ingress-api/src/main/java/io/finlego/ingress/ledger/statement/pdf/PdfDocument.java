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
 * Writes each page when it is full. Only the position of each object in the file is kept in memory,
 * some hundred bytes a page. The number of movements is still bounded, because a longer PDF is of
 * little use to a reader.
 */
public final class PdfDocument implements StatementDocument {

  private static final int ROWS_AT_A_TIME = 50;

  private final OutputStream out;
  private final String institution;
  private final Supplier<Turnover> turnover;
  private final int maxMovements;
  private final Fonts fonts = new Fonts();
  private final Document document = new Document(PageSize.A4, 42, 42, 42, 52);
  private @Nullable Statement statement;
  private @Nullable MovementRows rows;
  private long movementsAdded;

  /**
   * @param turnover gives the period's turnover in advance, because it stands on the first page
   */
  public PdfDocument(
      OutputStream out, String institution, Supplier<Turnover> turnover, int maxMovements) {
    this.out = out;
    this.institution = institution;
    this.turnover = turnover;
    this.maxMovements = maxMovements;
  }

  @Override
  public @Nullable String refusal(Statement head) {
    if (head.movementsCount() > maxMovements) {
      return "A PDF can have at most %s movements, but this period has %s. Choose another format: the others are not limited."
          .formatted(maxMovements, head.movementsCount());
    }
    String institutionsScript = fonts.unprintable(institution);
    String holdersScript = fonts.unprintable(head.account().holderName());
    String accountsScript = fonts.unprintable(head.account().name());
    return Stream.of(institutionsScript, holdersScript, accountsScript)
        .filter(Objects::nonNull)
        .findFirst()
        .map(PdfDocument::unprintable)
        .orElse(null);
  }

  @Override
  public boolean showsNames() {
    return true;
  }

  @Override
  public @Nullable String refusal(String counterpartyName) {
    String script = fonts.unprintable(counterpartyName);
    return script == null ? null : unprintable(script);
  }

  private static String unprintable(String script) {
    return "A name has characters that a PDF cannot show (Unicode script %s). Choose another format: the others show every character."
        .formatted(script);
  }

  @Override
  public void begin(Statement begunStatement) throws IOException {
    statement = begunStatement;
    Figures figures = new Figures(begunStatement.opening().balance().currency());
    String subject =
        begunStatement.account().label()
            + " · "
            + begunStatement.from()
            + " – "
            + begunStatement.to();
    try {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setCloseStream(false);
      document.addTitle("Account statement " + subject);
      document.addAuthor(institution);
      document.open();
      writer.flush();
      writer.setPageEvent(
          new Pages(
              writer, fonts, institution + PrintableText.LEFT_TO_RIGHT_MARK + " · " + subject));
      Head head = new Head(fonts, figures);
      document.add(head.title(institution));
      document.add(head.details(begunStatement));
      document.add(head.sums(begunStatement, turnover.get()));
    } catch (DocumentException e) {
      throw new IOException(e);
    }
    rows = new MovementRows(fonts, figures);
    rows.balance("Opening balance", begunStatement.from(), begunStatement.opening());
  }

  @Override
  public void add(Movement movement) throws IOException {
    MovementRows table = requireBegun(rows);
    table.add(movement);
    movementsAdded++;
    if (movementsAdded % ROWS_AT_A_TIME == 0) {
      layOut(table);
    }
  }

  private void layOut(MovementRows table) throws IOException {
    try {
      document.add(table.table());
    } catch (DocumentException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void end(Turnover turnoverAgain) throws IOException {
    MovementRows table = requireBegun(rows);
    Statement head = requireBegun(statement);
    if (movementsAdded == 0) {
      table.noMovements();
    }
    table.balance("Closing balance", head.to(), head.closing());
    table.table().setComplete(true);
    layOut(table);
    document.close();
  }

  private static <T> T requireBegun(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("The document has no head yet.");
    }
    return part;
  }
}
