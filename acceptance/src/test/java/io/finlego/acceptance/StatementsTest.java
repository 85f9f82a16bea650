package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Statements of accounts with payments that the ledger has booked. */
class StatementsTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final String client = bank.client();
  private final String account = bank.funded(client, "EUR", "100.00");
  private final String payee = bank.clientAccount(client, "EUR");
  private final LocalDate today = BookingDays.today();

  private String path(String accountId, LocalDate from, LocalDate to, String format) {
    return "/internal/Transactions/report?accountId=%s&from=%s&to=%s&format=%s"
        .formatted(accountId, from, to, format);
  }

  @Test
  void openingAndMovementsAddUpToTheClosing() {
    JsonNode payment = bank.pay(account, payee, "12.34", "EUR").value();
    bank.draft(account, payee, "5", "EUR");

    JsonNode statement =
        system.get(path(account, today.minusDays(1), today.plusDays(1), "json")).value();

    assertThat(statement.path("openingBalance").decimalValue()).isEqualByComparingTo("0");
    assertThat(statement.path("closingBalance").decimalValue()).isEqualByComparingTo("87.66");
    assertThat(statement.path("account").path("holderName").asString()).isEqualTo("Ada Lovelace");
    JsonNode movements = statement.path("movements");
    assertThat(movements).hasSize(2);
    BigDecimal balance = BigDecimal.ZERO;
    for (JsonNode movement : movements) {
      BigDecimal amount = movement.path("amount").decimalValue();
      boolean credit = movement.path("side").asString().equals("credit");
      balance = credit ? balance.add(amount) : balance.subtract(amount);
      assertThat(movement.path("runningBalance").decimalValue()).isEqualByComparingTo(balance);
    }
    JsonNode last = movements.path(1);
    assertThat(last.path("paymentId")).isEqualTo(payment.path("id"));
    assertThat(last.path("transactionId"))
        .isEqualTo(payment.path("transactions").path(0).path("id"));
    assertThat(last.path("counterparty").path("accountId").asString()).isEqualTo(payee);
    assertThat(last.path("counterparty").path("name").asString()).isEqualTo("Ada Lovelace");
  }

  @Test
  void theFirstAndTheLastDayOfAStatementAreIncluded() {
    JsonNode before =
        system.get(path(account, today.minusDays(30), today.minusDays(2), "json")).value();
    JsonNode after = system.get(path(account, today, today.plusDays(30), "json")).value();

    assertThat(before.path("movements")).isEmpty();
    assertThat(before.path("closingBalance").decimalValue()).isEqualByComparingTo("0");
    assertThat(after.path("movements")).hasSize(1);
    assertThat(after.path("closingBalance").decimalValue()).isEqualByComparingTo("100");
    assertThat(after.path("to").asString()).isEqualTo(today.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "xlsx", "pdf", "camt053"})
  void aPeriodThatHasNotBegunHasNoStatement(String format) {
    Answer answer = system.get(path(account, today.plusDays(2), today.plusDays(30), format));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("from");
  }

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv, 'record,'",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
    "pdf, application/pdf, %PDF-",
    "camt053, application/xml, <?xml"
  })
  void aStatementComesInEveryFormat(String format, String type, String beginning) {
    Answer answer = system.get(path(account, today.minusDays(1), today, format));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.header("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"statement-LT");
    assertThat(answer.body()).startsWith(beginning);
  }

  @Test
  void invalidRequestsForStatementsAreRefused() {
    Answer reversed = system.get(path(account, today, today.minusDays(1), "json"));
    Answer unknown = system.get(path(UUID.randomUUID().toString(), today, today, "pdf"));
    Answer withoutParameters = system.get("/internal/Transactions/report");

    assertThat(reversed.status()).isEqualTo(400);
    assertThat(reversed.fields()).isEqualTo(List.of("to"));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.codes()).isEqualTo(List.of("accountNotFound"));
    assertThat(withoutParameters.fields()).isEqualTo(List.of("accountId", "from", "to"));
  }
}
