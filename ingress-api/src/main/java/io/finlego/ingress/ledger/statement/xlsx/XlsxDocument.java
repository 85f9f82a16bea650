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
 * Writes a statement as an XLSX workbook. Sends the rows in portions. Writes each text into its
 * cell, not into the workbook's table of strings, because the library would keep the table in
 * memory. The library keeps an empty reference for each row, so a full sheet takes about 8 MB.
 */
public final class XlsxDocument implements StatementDocument {

  /** The largest number of rows in a sheet, including the header. */
  private static final int ROWS_MAX = 1_048_576;

  private static final String APPLICATION = "FinLego";
  private static final String APPLICATION_VERSION = "1.0";

  /**
   * The library's compression level: none, because {@link StreamableZip} compresses the workbook.
   */
  private static final int NOT_COMPRESSED = 0;

  private final StreamableZip zip;
  private final Workbook workbook;
  private final String institutionName;
  private final int maxRows;
  private @Nullable MovementsSheet movementsSheet;
  private int sheetCount;

  public XlsxDocument(OutputStream out, String institutionName) {
    this(out, institutionName, ROWS_MAX);
  }

  XlsxDocument(OutputStream out, String institutionName, int maxRows) {
    this.zip = new StreamableZip(out);
    this.workbook = new Workbook(zip, APPLICATION, APPLICATION_VERSION);
    workbook.setCompressionLevel(NOT_COMPRESSED);
    this.institutionName = institutionName;
    this.maxRows = maxRows;
  }

  @Override
  public void begin(Statement statement) throws IOException {
    StatementAccount account = statement.account();
    Sheet sheet = new Sheet(workbook.newWorksheet("Statement"));
    sheet.widths(22, 44);
    sheet.nextNamedRow("Institution").text(institutionName);
    sheet.nextNamedRow("Account holder").text(account.holderName());
    sheet.nextNamedRow("IBAN").text(account.iban());
    sheet.nextNamedRow("Account number").text(account.accountNumber());
    sheet.nextNamedRow("Account name").text(account.name());
    sheet.nextNamedRow("Account type").text(account.type());
    sheet.nextNamedRow("Currency").text(account.currency());
    sheet.nextNamedRow("From").date(statement.from());
    sheet.nextNamedRow("To").date(statement.to());
    sheet.nextNamedRow("Created at (UTC)").instant(statement.createdAt());
    sheet.nextNamedRow("Opening balance").amount(statement.opening().balance());
    sheet.nextNamedRow("Closing balance").amount(statement.closing().balance());
    sheet.nextNamedRow("Movements").number(statement.movementsCount());
    sheet.finish();
    movementsSheet = newMovementsSheet();
  }

  private MovementsSheet newMovementsSheet() throws IOException {
    sheetCount++;
    return new MovementsSheet(
        new Sheet(
            workbook.newWorksheet(sheetCount == 1 ? "Movements" : "Movements " + sheetCount)));
  }

  @Override
  public void add(Movement movement) throws IOException {
    MovementsSheet sheet = requireMovementsSheet();
    if (sheet.rowCount() == maxRows) {
      sheet.finish();
      sheet = newMovementsSheet();
      movementsSheet = sheet;
    }
    sheet.add(movement);
  }

  @Override
  public void end(Turnover turnover) throws IOException {
    requireMovementsSheet().finish();
    workbook.finish();
    zip.finish();
  }

  private MovementsSheet requireMovementsSheet() {
    if (movementsSheet == null) {
      throw new IllegalStateException("The document has no head yet.");
    }
    return movementsSheet;
  }
}
