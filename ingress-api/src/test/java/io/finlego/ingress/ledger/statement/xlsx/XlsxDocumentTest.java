package io.finlego.ingress.ledger.statement.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.ledger.statement.document.Counterparty;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Side;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementAccount;
import io.finlego.ingress.ledger.statement.document.Turnover;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxDocumentTest {

  private static final Currency EUR = Currency.of("EUR");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static Movement movement(long version, long amount) {
    return movement(version, amount, "=1+1", null);
  }

  private static Movement movement(
      long version, long amount, String counterpartyName, String externalId) {
    return new Movement(
        version,
        DAY,
        DAY,
        Instant.EPOCH,
        Side.CREDIT,
        new Money(amount, EUR),
        new Money(version * amount, EUR),
        new Counterparty(UUID.randomUUID(), "1", null, counterpartyName, false),
        "transfer",
        null,
        UUID.randomUUID(),
        UUID.randomUUID(),
        externalId);
  }

  private static List<Sheet> written(int movements, long amount, int maxRows) throws IOException {
    byte[] file = file(movements, amount, maxRows);
    return new ReadableWorkbook(new ByteArrayInputStream(file)).getSheets().toList();
  }

  private static byte[] file(int movements, long amount, int maxRows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxDocument document = new XlsxDocument(out, "Bank", maxRows);
    document.begin(head(movements, amount));
    for (int version = 1; version <= movements; version++) {
      document.add(movement(version, amount));
    }
    document.end(new Turnover(BigDecimal.ZERO, BigDecimal.ZERO));
    return out.toByteArray();
  }

  private static Statement head(int movements, long amount) {
    StatementAccount account =
        new StatementAccount(UUID.randomUUID(), null, "1", null, "EUR", "suspense", "A", "B");
    Statement.VersionedBalance opening = new Statement.VersionedBalance(0, new Money(0, EUR));
    Statement.VersionedBalance closing =
        new Statement.VersionedBalance(movements, new Money(movements * amount, EUR));
    return new Statement(account, DAY, DAY, DAY, Instant.EPOCH, opening, closing);
  }

  private static Map<String, String> streamed(byte[] file) throws IOException {
    Map<String, String> streamed = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        streamed.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return streamed;
  }

  /** A text as spreadsheets read it: each {@code _xHHHH_} is the character of this number. */
  private static String unescaped(String text) {
    return Pattern.compile("_x([0-9A-Fa-f]{4})_")
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
  }

  @Test
  void aSheetStatesNoDimensionBecauseItIsWrittenBeforeItsRowsAreKnown() throws IOException {
    Map<String, String> files = streamed(file(25, 1, 11));

    assertThat(files.keySet()).contains("xl/worksheets/sheet4.xml");
    assertThat(files.values()).noneMatch(file -> file.contains("<dimension"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_x0041_",
        "_x0041_x0042_",
        "_x0041__x0042_ _x000D_",
        "_x005F_x0041_x0041_",
        " lead and trail ",
        " lead",
        "a < b > c & d"
      })
  void aTextIsReadAsItWas(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxDocument document = new XlsxDocument(out, "Bank", 100);
    document.begin(head(1, 1));
    document.add(movement(1, 1, text, text));
    document.end(new Turnover(BigDecimal.ZERO, BigDecimal.ZERO));
    byte[] file = out.toByteArray();
    Row row =
        new ReadableWorkbook(new ByteArrayInputStream(file))
            .getSheets()
            .toList()
            .get(1)
            .read()
            .get(1);

    assertThat(unescaped(row.getCellText(6))).isEqualTo(text);
    assertThat(unescaped(row.getCellText(12))).isEqualTo(text);
    // Readers that follow XML drop blanks at the ends of other texts.
    assertThat(streamed(file).get("xl/worksheets/sheet2.xml")).doesNotContain("<t>");
  }

  @Test
  void theFileCanBeReadAsAStreamAndByItsDirectory(@TempDir Path folder) throws IOException {
    byte[] file = file(5000, 1, 3000);

    Map<String, String> streamed = streamed(file);
    Map<String, String> listed = new TreeMap<>();
    Path path = Files.write(folder.resolve("statement.xlsx"), file);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        listed.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }

    assertThat(streamed)
        .isEqualTo(listed)
        .containsKeys(
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet3.xml");
    assertThat(streamed.get("xl/worksheets/sheet2.xml")).endsWith("</worksheet>");
    assertThat(file.length).isLessThan(streamed.get("xl/worksheets/sheet2.xml").length() / 2);
  }

  @Test
  void aSheetThatIsFullIsFollowedByAnotherWithTheSameHeader() throws IOException {
    List<Sheet> sheets = written(25, 1, 11);

    assertThat(sheets)
        .extracting(Sheet::getName)
        .containsExactly("Statement", "Movements", "Movements 2", "Movements 3");
    assertThat(sheets.get(1).read()).hasSize(11);
    assertThat(sheets.get(3).read()).hasSize(6);
    assertThat(sheets.get(3).read().getFirst().getCellText(0)).isEqualTo("Booking date");
  }

  @Test
  void amountsAreNumbersUnlessASpreadsheetWouldRoundThem() throws IOException {
    Row exact = written(1, 999_999_999_999_999L, 100).get(1).read().get(1);
    Row tooLong = written(1, 1_000_000_000_000_001L, 100).get(1).read().get(1);

    assertThat(exact.getCell(3).getType()).isEqualTo(CellType.NUMBER);
    assertThat(exact.getCell(3).asNumber()).isEqualTo("9999999999999.99");
    assertThat(tooLong.getCell(3).getType()).isEqualTo(CellType.STRING);
    assertThat(tooLong.getCellText(3)).isEqualTo("10000000000000.01");
  }

  @Test
  void aTextIsNeverAFormula() throws IOException {
    Row row = written(1, 1, 100).get(1).read().get(1);

    assertThat(row.getCell(6).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(6).getFormula()).isNull();
    assertThat(row.getCellText(6)).isEqualTo("=1+1");
  }
}
