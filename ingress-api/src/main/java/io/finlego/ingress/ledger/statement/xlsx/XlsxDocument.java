package io.finlego.ingress.ledger.statement.xlsx;

import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementAccount;
import io.finlego.ingress.ledger.statement.document.StatementDocument;
import io.finlego.ingress.ledger.statement.document.Turnover;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as they come. Strings are written into their cells, because a table of strings would
 * be held in memory. The library keeps only an empty reference for each row, so a full sheet costs
 * about 8 MB.
 */
public final class XlsxDocument implements StatementDocument {

  /** The most rows of a sheet, header included. */
  private static final int ROWS_MAX = 1_048_576;

  private static final String APPLICATION = "FinLego";
  private static final String APPLICATION_VERSION = "1.0";

  /** The workbook is packed by {@link StreamableZip}. */
  private static final int NOT_COMPRESSED = 0;

  private final StreamableZip zip;
  private final Workbook workbook;
  private final String institution;
  private final int maxRows;
  private @Nullable MovementsSheet movements;
  private int sheetCount;

  public XlsxDocument(OutputStream out, String institution) {
    this(out, institution, ROWS_MAX);
  }

  XlsxDocument(OutputStream out, String institution, int maxRows) {
    this.zip = new StreamableZip(out);
    this.workbook = new Workbook(zip, APPLICATION, APPLICATION_VERSION);
    workbook.setCompressionLevel(NOT_COMPRESSED);
    this.institution = institution;
    this.maxRows = maxRows;
  }

  @Override
  public void begin(Statement statement) throws IOException {
    StatementAccount account = statement.account();
    Sheet sheet = new Sheet(workbook.newWorksheet("Statement"));
    sheet.widths(22, 44);
    sheet.pair("Institution").text(institution);
    sheet.pair("Account holder").text(account.holderName());
    sheet.pair("IBAN").text(account.iban());
    sheet.pair("Account number").text(account.accountNumber());
    sheet.pair("Account name").text(account.name());
    sheet.pair("Account type").text(account.type());
    sheet.pair("Currency").text(account.currency());
    sheet.pair("From").date(statement.from());
    sheet.pair("To").date(statement.to());
    sheet.pair("Created at (UTC)").moment(statement.createdAt());
    sheet.pair("Opening balance").amount(statement.opening().balance());
    sheet.pair("Closing balance").amount(statement.closing().balance());
    sheet.pair("Movements").number(statement.movementsCount());
    sheet.finish();
    movements = newSheet();
  }

  private MovementsSheet newSheet() throws IOException {
    sheetCount++;
    return new MovementsSheet(
        new Sheet(
            workbook.newWorksheet(sheetCount == 1 ? "Movements" : "Movements " + sheetCount)));
  }

  @Override
  public void add(Movement movement) throws IOException {
    MovementsSheet current = current();
    if (current.rows() == maxRows) {
      current.finish();
      current = newSheet();
      movements = current;
    }
    current.add(movement);
  }

  @Override
  public void end(Turnover turnover) throws IOException {
    current().finish();
    workbook.finish();
    zip.finish();
  }

  private MovementsSheet current() {
    if (movements == null) {
      throw new IllegalStateException("The document has no head yet.");
    }
    return movements;
  }
}
