package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Accounts, transactions and currencies of the ledger are read and searched. */
class LedgerReadsTest {

  private static final String ACCOUNTS = "/v2/ledger/internal/Accounts";

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final String client = bank.client();
  private final String a = bank.funded(client, "EUR", "100.00");
  private final String b = bank.clientAccount(client, "EUR");

  @Test
  void anAccountIsShownWithItsMovements() {
    JsonNode payment = bank.pay(a, b, "12.34", "EUR").value();

    JsonNode overview = system.get(ACCOUNTS + "/" + a).value();

    assertThat(overview.path("balance").decimalValue()).isEqualByComparingTo("87.66");
    assertThat(overview.path("lastTransaction")).isEqualTo(payment.path("transactions").path(0));
    JsonNode turnover = overview.path("turnover");
    assertThat(turnover.path("debitTurnover").decimalValue()).isEqualByComparingTo("12.34");
    assertThat(turnover.path("creditTurnover").decimalValue()).isEqualByComparingTo("100");
    assertThat(turnover.path("transactionsCount").asInt()).isEqualTo(2);
  }

  @Test
  void accountsAreFoundByNumberAndBySearch() {
    String number = bank.account(a).path("accountNumber").asString();

    JsonNode accounts =
        system
            .post(
                ACCOUNTS + "/by-account-numbers",
                "{\"accountNumbers\":[\"%s\",\"1\"]}".formatted(number))
            .value();
    JsonNode searched =
        system
            .post(
                ACCOUNTS + "/search",
                "{\"clientIds\":[\"%s\"],\"text\":\"%s\",\"balanceFrom\":100}"
                    .formatted(client, number))
            .value();

    assertThat(accounts.path("accounts").path(0)).isEqualTo(bank.account(a));
    assertThat(accounts.path("notFound").path(0).asString()).isEqualTo("1");
    assertThat(searched.path("items")).hasSize(1);
    assertThat(searched.path("items").path(0)).isEqualTo(bank.account(a));
  }

  @Test
  void listsAreWalkedThroughWithCursors() {
    bank.pay(a, b, "1", "EUR").value();
    String accounts = ACCOUNTS + "?limit=1&clientIds=" + client;
    JsonNode newest = system.get(accounts).value();
    JsonNode next =
        system.get(accounts + "&cursor=" + newest.path("nextCursor").asString()).value();
    String transactions = "{\"accountIds\":[\"%s\"],\"limit\":1%s}";
    JsonNode last =
        system.post("/internal/Transactions/query", transactions.formatted(a, "")).value();
    String cursor = ",\"cursor\":\"" + last.path("nextCursor").asString() + "\"";
    JsonNode first =
        system.post("/internal/Transactions/query", transactions.formatted(a, cursor)).value();

    assertThat(ids(newest)).containsExactly(b);
    assertThat(ids(next)).containsExactly(a);
    assertThat(next.path("nextCursor").isNull()).isTrue();
    assertThat(last.path("items").path(0).path("amount").decimalValue()).isEqualByComparingTo("1");
    assertThat(first.path("items").path(0).path("amount").decimalValue())
        .isEqualByComparingTo("100");
    assertThat(first.path("nextCursor").isNull()).isTrue();
  }

  @Test
  void accountsAreOpenedInEveryOfferedCurrency() {
    JsonNode currencies = system.get("/BaasProvider/available-currencies").value();

    assertThat(currencies).isNotEmpty();
    for (JsonNode currency : currencies) {
      assertThat(bank.clientAccount(client, currency.path("currency").asString())).isNotEmpty();
    }
  }

  private static List<String> ids(JsonNode page) {
    return page.path("items").valueStream().map(item -> item.path("id").asString()).toList();
  }
}
