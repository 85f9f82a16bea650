package io.finlego.ingress.ledger.statement.pdf;

import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementDocument;
import io.finlego.ingress.ledger.statement.document.Turnover;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Pages go out as they are full. What is kept is where each object lies in the file, some hundred
 * bytes a page; there is a bound all the same, since nobody reads so many.
 */
public final class PdfDocument implements StatementDocument {

  private static final int ROWS_AT_A_TIME = 50;

  private final OutputStream out;
  private final String institution;
  private final Supplier<Turnover> turnover;
  private final int maxMovements;
  private final Document document = new Document(PageSize.A4, 42, 42, 42, 52);
  private @Nullable Statement statement;
  private @Nullable MovementRows rows;
  private long added;

  /**
   * @param turnover of the period, which stands on the first page
   */
  public PdfDocument(
      OutputStream out, String institution, Supplier<Turnover> turnover, int maxMovements) {
    this.out = out;
    this.institution = institution;
    this.turnover = turnover;
    this.maxMovements = maxMovements;
  }

  @Override
  public @Nullable String refusal(Statement of) {
    return of.movementsCount() <= maxMovements
        ? null
        : "A PDF has at most %d movements; this period has %d. Other formats have no such bound."
            .formatted(maxMovements, of.movementsCount());
  }

  @Override
  public void begin(Statement begun) throws IOException {
    statement = begun;
    Fonts fonts = new Fonts();
    Figures figures = new Figures(begun.opening().balance());
    String about = begun.account().label() + " · " + begun.from() + " – " + begun.to();
    try {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setCloseStream(false);
      document.addTitle("Account statement " + about);
      document.addAuthor(institution);
      document.open();
      writer.flush();
      writer.setPageEvent(new Pages(writer, fonts, institution + " · " + about));
      Head head = new Head(fonts, figures);
      document.add(head.title(institution));
      document.add(head.details(begun));
      document.add(head.sums(begun, turnover.get()));
    } catch (DocumentException e) {
      throw new IOException(e);
    }
    rows = new MovementRows(fonts, figures);
    rows.balance("Opening balance", begun.from(), begun.opening());
  }

  @Override
  public void add(Movement movement) throws IOException {
    MovementRows table = begun(rows);
    table.add(movement);
    added++;
    if (added % ROWS_AT_A_TIME == 0) {
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
  public void end(Turnover same) throws IOException {
    MovementRows table = begun(rows);
    Statement of = begun(statement);
    if (added == 0) {
      table.nothing();
    }
    table.balance("Closing balance", of.to(), of.closing());
    table.table().setComplete(true);
    layOut(table);
    document.close();
  }

  private static <T> T begun(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("The document was not begun.");
    }
    return part;
  }
}
