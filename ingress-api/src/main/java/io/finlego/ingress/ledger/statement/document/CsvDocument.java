package io.finlego.ingress.ledger.statement.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a statement as CSV (RFC 4180) in UTF-8. The file has a header, a record with the opening
 * balance, a record for each movement, and a record with the closing balance. A file without the
 * last record is incomplete.
 *
 * <p>A spreadsheet would execute a text that begins like a formula. An apostrophe in front of the
 * text prevents this (OWASP, CSV Injection). A text that begins with an apostrophe also gets
 * another apostrophe, so that a reader can always remove the first one. Only names and descriptions
 * are protected. Numbers, dates and references, including the external id, stay unchanged, because
 * programs read them.
 */
public final class CsvDocument implements StatementDocument {

  private static final String[] HEADER = {
    "record",
    "account",
    "currency",
    "bookingDate",
    "valueDate",
    "postedAt",
    "side",
    "amount",
    "balance",
    "counterpartyAccount",
    "counterpartyName",
    "type",
    "description",
    "transactionId",
    "paymentId",
    "externalId"
  };

  /** A text that begins with one of these characters gets an apostrophe in front of it. */
  private static final String FORMULA_STARTS = "'=+-@\t\r\n＝＋－＠";

  private static final DateTimeFormatter INSTANT_FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final CsvWriter csv;
  private @Nullable Statement statement;

  public CsvDocument(OutputStream out) {
    this.csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
  }

  @Override
  public void begin(Statement newStatement) throws IOException {
    statement = newStatement;
    csv.writeRecord(HEADER);
    writeBalance("opening", newStatement, newStatement.from(), newStatement.opening());
    csv.flush();
  }

  private void writeBalance(
      String kind,
      Statement shownStatement,
      LocalDate day,
      Statement.VersionedBalance versionedBalance) {
    StatementAccount account = shownStatement.account();
    csv.writeRecord(
        kind,
        account.label(),
        account.currency(),
        day.toString(),
        "",
        "",
        "",
        "",
        versionedBalance.balance().toMajor().toPlainString(),
        "",
        "",
        "",
        "",
        "",
        "",
        "");
  }

  @Override
  public void add(Movement movement) {
    StatementAccount account = requireStatement().account();
    csv.writeRecord(
        "movement",
        account.label(),
        account.currency(),
        movement.bookingDate().toString(),
        movement.valueDate().toString(),
        INSTANT_FORMAT.format(movement.postedAt()),
        movement.side().word(),
        movement.amount().toMajor().toPlainString(),
        movement.balance().toMajor().toPlainString(),
        movement.counterparty().label(),
        formulaSafe(movement.counterparty().name()),
        movement.type(),
        formulaSafe(movement.description()),
        movement.transactionId().toString(),
        movement.paymentId().toString(),
        movement.externalId() == null ? "" : movement.externalId());
  }

  @Override
  public void end(Turnover turnover) throws IOException {
    Statement endedStatement = requireStatement();
    writeBalance("closing", endedStatement, endedStatement.to(), endedStatement.closing());
    csv.flush();
  }

  private Statement requireStatement() {
    if (statement == null) {
      throw new IllegalStateException("The document has no head yet.");
    }
    return statement;
  }

  /** The text, with an apostrophe in front of it if a spreadsheet could take it for a formula. */
  static String formulaSafe(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
