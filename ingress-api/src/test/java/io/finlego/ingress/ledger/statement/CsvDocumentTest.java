package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.finlego.ingress.ledger.statement.document.Counterparty;
import io.finlego.ingress.ledger.statement.document.CsvDocument;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Side;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementAccount;
import io.finlego.ingress.ledger.statement.document.Turnover;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDocumentTest {

  private static final Currency EUR = Currency.of("EUR");
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
    StatementAccount account =
        new StatementAccount(UUID.randomUUID(), null, "1", null, "EUR", "suspense", "A", "B");
    Statement.Position none = new Statement.Position(0, new Money(0, EUR));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvDocument document = new CsvDocument(out);
    document.begin(new Statement(account, DAY, DAY, Instant.EPOCH, none, none));
    document.add(
        new Movement(
            1,
            DAY,
            DAY,
            Instant.EPOCH,
            Side.CREDIT,
            new Money(1, EUR),
            new Money(1, EUR),
            new Counterparty(UUID.randomUUID(), "1", null, text),
            "transfer",
            text,
            UUID.randomUUID(),
            UUID.randomUUID(),
            text));
    document.end(new Turnover(BigDecimal.ZERO, BigDecimal.ONE));
    List<NamedCsvRecord> records =
        CsvReader.builder().ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8)).stream()
            .toList();
    return records.get(1);
  }
}
