package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures that were damaged by hand in the database are corrected. */
class CorrectionsTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final String account = bank.funded(bank.client(), "EUR", "50");

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @Test
  void aRecalculatedBalanceIsTheSumOfItsTransactions() throws SQLException {
    byHand("update ledger.account set balance = balance - 700 where id = ?");
    assertThat(bank.balance(account)).isEqualByComparingTo("43");

    JsonNode result = system.post("/v2/internal/Accounts/recalculate", "{\"all\": true}").value();

    assertThat(result.path("corrected")).hasSize(1);
    assertThat(result.at("/corrected/0/accountId").asString()).isEqualTo(account);
    assertThat(result.at("/corrected/0/before").decimalValue()).isEqualByComparingTo("43");
    assertThat(result.at("/corrected/0/after").decimalValue()).isEqualByComparingTo("50");
    assertThat(bank.balance(account)).isEqualByComparingTo("50");
    JsonNode paid = bank.pay(account, bank.account("settlement", "EUR"), "1", "EUR").value();
    LocalDate day = LocalDate.parse(paid.at("/transactions/0/bookingDate").asString());
    Await.until(
        "the reports go on", () -> day(day).path("closingBalance").asString("").equals("49.00"));
  }

  @Test
  void anAccountThatCannotBeCorrectedDoesNotHideTheOthers() throws SQLException {
    String impossible = bank.clientAccount(bank.client(), "EUR");
    limit(impossible, "50");
    bank.pay(impossible, bank.account("settlement", "EUR"), "30", "EUR").value();
    byHand("update ledger.account set balance = 0, overdraft_limit = 0 where id = ?", impossible);
    byHand("update ledger.account set balance = balance + 200 where id = ?");

    JsonNode result = system.post("/v2/internal/Accounts/recalculate", "{\"all\": true}").value();

    assertThat(result.path("corrected")).hasSize(1);
    assertThat(result.at("/corrected/0/accountId").asString()).isEqualTo(account);
    assertThat(result.path("notPossible")).hasSize(1);
    assertThat(result.at("/notPossible/0/accountId").asString()).isEqualTo(impossible);
    assertThat(result.at("/notPossible/0/balance").decimalValue()).isZero();
    assertThat(result.at("/notPossible/0/sum").decimalValue()).isEqualByComparingTo("-30");
    assertThat(bank.balance(account)).isEqualByComparingTo("50");
    // A change by a command would publish the wrong balance, and the reports would stop.
    byHand("update ledger.account set overdraft_limit = 5000 where id = ?", impossible);
    String body = "{\"accountIds\": [\"" + impossible + "\"]}";
    assertThat(system.post("/v2/internal/Accounts/recalculate", body).value().path("corrected"))
        .hasSize(1);
    assertThat(bank.balance(impossible)).isEqualByComparingTo("-30");
  }

  private void limit(String accountId, String amount) {
    system
        .send("PATCH", "/Accounts/" + accountId, "{\"overdraftLimit\": " + amount + "}", Map.of())
        .value();
  }

  @Test
  void theReportsTakeOverTheDaysOfTheLedger() throws SQLException {
    LocalDate day = bookingDate();
    Await.until(
        "the reports know the payment",
        () -> day(day).path("closingBalance").asString("").equals("50.00"));
    byHand("update ledger.entry set booking_date = booking_date - 1 where account_id = ?");

    JsonNode corrected = recalculateDays(day);

    assertThat(corrected).hasSize(2);
    assertThat(corrected.at("/0/before/creditTurnover").decimalValue()).isZero();
    assertThat(corrected.at("/0/after/creditTurnover").decimalValue()).isEqualByComparingTo("50");
    Await.until(
        "the reports have the day before",
        () -> day(day.minusDays(1)).path("creditTurnover").asString("").equals("50.00"));
    assertThat(day(day).path("openingBalance").decimalValue()).isEqualByComparingTo("50");
    byHand("update ledger.entry set booking_date = booking_date + 1 where account_id = ?");
    assertThat(recalculateDays(day)).hasSize(2);
    Await.until(
        "the reports have the day",
        () -> day(day).path("creditTurnover").asString("").equals("50.00"));
    assertThat(recalculateDays(day)).isEmpty();
  }

  private JsonNode recalculateDays(LocalDate day) {
    String body =
        "{\"accountIds\": [\"%s\"], \"from\": \"%s\", \"to\": \"%s\"}"
            .formatted(account, day.minusDays(1), day);
    return system.post("/internal/DailyAccountBalance/recalculate", body).value().path("corrected");
  }

  private JsonNode day(LocalDate date) {
    return system
        .get(
            "/internal/DailyAccountBalance?accountId=%s&from=%s&to=%s"
                .formatted(account, date, date))
        .value()
        .path(0);
  }

  private void byHand(String sql) throws SQLException {
    byHand(sql, account);
  }

  private static void byHand(String sql, String accountId) throws SQLException {
    try (var connection = DriverManager.getConnection(STACK.jdbcUrl());
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(accountId));
      assertThat(statement.executeUpdate()).isOne();
    }
  }

  /** The booking date of the only payment. */
  private LocalDate bookingDate() {
    return LocalDate.parse(
        system
            .get("/internal/Transactions?accountId=" + account)
            .value()
            .at("/items/0/bookingDate")
            .asString());
  }
}
