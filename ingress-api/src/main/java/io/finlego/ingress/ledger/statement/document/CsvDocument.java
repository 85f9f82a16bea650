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
 * Writes RFC 4180 in UTF-8: a header, a record with the opening balance, one record for each
 * movement, and one with the closing balance. A file without the closing record is incomplete.
 *
 * <p>Spreadsheets execute cells that begin like a formula. An apostrophe before such a text
 * prevents this (OWASP, CSV Injection). A text that begins with an apostrophe gets one too, so that
 * taking one away gives every text back. Only names and descriptions are protected; numbers, dates
 * and references, the external id among them, are for programs and stay unchanged.
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
  private static final String PROTECTED = "'=+-@\t\r\n＝＋－＠";
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final CsvWriter csv;
  private @Nullable Statement statement;

  public CsvDocument(OutputStream out) {
    this.csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
  }

  @Override
  public void begin(Statement head) throws IOException {
    statement = head;
    csv.writeRecord(HEADER);
    balance("opening", head, head.from(), head.opening());
    csv.flush();
  }

  private void balance(String kind, Statement head, LocalDate day, Statement.Position position) {
    csv.writeRecord(
        kind,
        head.account().label(),
        head.account().currency(),
        day.toString(),
        "",
        "",
        "",
        "",
        position.balance().toMajor().toPlainString(),
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
    StatementAccount account = begunStatement().account();
    csv.writeRecord(
        "movement",
        account.label(),
        account.currency(),
        movement.bookingDate().toString(),
        movement.valueDate().toString(),
        MICROS.format(movement.postedAt()),
        movement.side().word(),
        movement.amount().toMajor().toPlainString(),
        movement.balance().toMajor().toPlainString(),
        movement.counterparty().label(),
        text(movement.counterparty().name()),
        movement.type(),
        text(movement.description()),
        movement.transactionId().toString(),
        movement.paymentId().toString(),
        movement.externalId() == null ? "" : movement.externalId());
  }

  @Override
  public void end(Turnover turnover) throws IOException {
    balance("closing", begunStatement(), begunStatement().to(), begunStatement().closing());
    csv.flush();
  }

  private Statement begunStatement() {
    if (statement == null) {
      throw new IllegalStateException("The document has no head yet.");
    }
    return statement;
  }

  static String text(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return PROTECTED.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
