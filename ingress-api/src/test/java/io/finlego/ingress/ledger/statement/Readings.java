package io.finlego.ingress.ledger.statement;

import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.CashBalance8;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.finlego.ingress.Api;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a statement back from each of its formats. */
final class Readings {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(tools.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Readings() {}

  static History.Expected json(Api.Answer answer) {
    JsonNode envelope = JSON.readTree(answer.text());
    JsonNode value = envelope.path("value");
    List<History.Line> lines = new ArrayList<>();
    for (JsonNode m : value.path("movements")) {
      lines.add(
          new History.Line(
              LocalDate.parse(m.path("bookingDate").asString()),
              LocalDate.parse(m.path("valueDate").asString()),
              m.path("side").asString(),
              m.path("amount").decimalValue(),
              m.path("runningBalance").decimalValue(),
              UUID.fromString(m.path("transactionId").asString()),
              m.path("description").asString()));
    }
    return new History.Expected(
        value.path("openingBalance").decimalValue(),
        lines,
        value.path("closingBalance").decimalValue());
  }

  static History.Expected csv(Api.Answer answer) {
    List<NamedCsvRecord> records =
        CsvReader.builder().ofNamedCsvRecord(answer.text()).stream().toList();
    List<History.Line> lines =
        records.stream()
            .filter(r -> r.getField("record").equals("movement"))
            .map(
                r ->
                    new History.Line(
                        LocalDate.parse(r.getField("bookingDate")),
                        LocalDate.parse(r.getField("valueDate")),
                        r.getField("side"),
                        new BigDecimal(r.getField("amount")),
                        new BigDecimal(r.getField("balance")),
                        UUID.fromString(r.getField("transactionId")),
                        r.getField("description")))
            .toList();
    return new History.Expected(
        balance(records.getFirst(), "opening"), lines, balance(records.getLast(), "closing"));
  }

  private static BigDecimal balance(NamedCsvRecord of, String kind) {
    if (!of.getField("record").equals(kind)) {
      throw new AssertionError(of + " is not the " + kind);
    }
    return new BigDecimal(of.getField("balance"));
  }

  /**
   * Reads a camt.053 statement. The format has no running balances: they are calculated here from
   * the opening balance.
   */
  static History.Expected camt053(Api.Answer answer, boolean asset) {
    Camt053.validate(answer.text());
    AccountStatement9 statement =
        Camt053.read(answer.text()).getBkToCstmrStmt().getStmt().getFirst();
    BigDecimal opening = balance(statement, "OPBD", asset);
    BigDecimal balance = opening;
    List<History.Line> lines = new ArrayList<>();
    for (ReportEntry10 entry : statement.getNtry()) {
      BigDecimal amount = entry.getAmt().getValue();
      boolean credit = entry.getCdtDbtInd() == CreditDebitCode.CRDT;
      balance = credit == asset ? balance.subtract(amount) : balance.add(amount);
      lines.add(
          new History.Line(
              LocalDate.parse(entry.getBookgDt().getDt().toString()),
              LocalDate.parse(entry.getValDt().getDt().toString()),
              Camt053.side(entry.getCdtDbtInd()),
              amount,
              balance,
              UUID.fromString(
                  entry
                      .getAcctSvcrRef()
                      .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")),
              entry.getNtryDtls().getFirst().getTxDtls().getFirst().getRmtInf() == null
                  ? ""
                  : String.join(
                      "",
                      entry
                          .getNtryDtls()
                          .getFirst()
                          .getTxDtls()
                          .getFirst()
                          .getRmtInf()
                          .getUstrd())));
    }
    return new History.Expected(opening, lines, balance(statement, "CLBD", asset));
  }

  static History.Expected xlsx(byte[] file, History history) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      Map<String, Row> pairs =
          workbook.getFirstSheet().read().stream()
              .collect(Collectors.toMap(row -> row.getCellText(0), Function.identity()));
      int decimals = history.currency.decimals();
      List<History.Line> lines =
          workbook
              .getSheets()
              .skip(1)
              .flatMap(sheet -> rows(sheet).stream().skip(1))
              .map(row -> line(row, decimals))
              .toList();
      return new History.Expected(
          number(pairs.get("Opening balance"), 1, decimals),
          lines,
          number(pairs.get("Closing balance"), 1, decimals));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Row> rows(Sheet sheet) {
    try {
      return sheet.read();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static History.Line line(Row row, int decimals) {
    boolean debit = row.getOptionalCell(2).filter(cell -> cell.getRawValue() != null).isPresent();
    return new History.Line(
        row.getCellAsDate(0).orElseThrow().toLocalDate(),
        row.getCellAsDate(1).orElseThrow().toLocalDate(),
        debit ? "debit" : "credit",
        number(row, debit ? 2 : 3, decimals),
        number(row, 4, decimals),
        UUID.fromString(row.getCellText(10)),
        row.getOptionalCell(8).map(cell -> cell.getText()).orElse(""));
  }

  private static BigDecimal number(Row row, int column, int decimals) {
    Cell cell = row.getCell(column);
    BigDecimal number =
        cell.getType() == CellType.NUMBER ? cell.asNumber() : new BigDecimal(cell.getText());
    return number.setScale(decimals);
  }

  private static BigDecimal balance(AccountStatement9 of, String code, boolean asset) {
    CashBalance8 balance =
        of.getBal().stream()
            .filter(b -> b.getTp().getCdOrPrtry().getCd().equals(code))
            .findFirst()
            .orElseThrow();
    boolean credit = balance.getCdtDbtInd() == CreditDebitCode.CRDT;
    BigDecimal amount = balance.getAmt().getValue();
    return credit == asset ? amount.negate() : amount;
  }
}
