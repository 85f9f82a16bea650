package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.finlego.ingress.ledger.statement.document.CsvDocument;
import io.finlego.ingress.ledger.statement.document.Turnover;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDocumentTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INV-1", "-INV-1", "=A", "'=A", "''=A", "'", "+1", "@x", "\tx", "＝A", "O'Neill", "a,\"b\""
      })
  void aReferenceIsAsGivenAndATextIsGivenBackByTakingOneApostropheAway(String text)
      throws IOException {
    NamedCsvRecord movement = written(text);
    String description = movement.getField("description");

    assertThat(movement.getField("externalId")).isEqualTo(text);
    assertThat(description.startsWith("'") ? description.substring(1) : description)
        .isEqualTo(text);
    assertThat(movement.getField("counterpartyName")).isEqualTo(description);
    assertThat("=+-@\t\r\n＝＋－＠".indexOf(description.charAt(0))).isNegative();
  }

  private static NamedCsvRecord written(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvDocument document = new CsvDocument(out);
    document.begin(SmallStatement.head(DAY, "suspense", "B", 0, Instant.EPOCH));
    document.add(SmallStatement.movement(DAY, text, text, text));
    document.end(new Turnover(BigDecimal.ZERO, BigDecimal.ONE));
    List<NamedCsvRecord> records =
        CsvReader.builder().ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8)).stream()
            .toList();
    return records.get(1);
  }
}
