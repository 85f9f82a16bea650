package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Access rights of clients and systems. */
class AccessTest {

  private static final Stack STACK = RunningStack.get();

  private final Bank bank = new Bank(Api.system(STACK));
  private final String client = bank.client();

  @ParameterizedTest
  @CsvSource({
    "GET,/internal/Clients",
    "POST,/internal/Clients",
    "GET,/internal/Clients/0197f6a0-0000-7000-8000-000000000000",
    "POST,/v2/internal/Accounts",
    "POST,/internal/Accounts/calculateBalances",
    "POST,/v2/internal/Accounts/recalculate",
    "POST,/v2/ledger/internal/Accounts/recalculate",
    "POST,/internal/DailyAccountBalance/recalculate",
    "POST,/internal/Payments/bulk",
    "GET,/v2/ledger/internal/Accounts",
    "GET,/v2/ledger/internal/Accounts/0197f6a0-0000-7000-8000-000000000000",
    "GET,/v2/ledger/internal/Accounts/getAggregatedAmounts",
    "POST,/v2/ledger/internal/Accounts/by-account-numbers",
    "POST,/v2/ledger/internal/Accounts/search",
    "POST,/internal/Transactions/query",
    "GET,/internal/Transactions",
    "GET,/internal/Transactions/report",
    "GET,/internal/Transactions/0197f6a0-0000-7000-8000-000000000000",
    "GET,/internal/DailyAccountBalance",
    "POST,/internal/DailyAccountBalance",
    "GET,/internal/TreasuryManagement/summary",
    "POST,/internal/Payments",
    "POST,/internal/Payments/draft",
    "POST,/internal/Payments/0197f6a0-0000-7000-8000-000000000000/pend",
    "POST,/INTERNAL/payments/0197f6a0-0000-7000-8000-000000000000/post",
    "POST,/internal/Payments/0197f6a0-0000-7000-8000-000000000000/cancel",
    "GET,/internal/Payments",
    "GET,/internal/Commands/0197f6a0-0000-7000-8000-000000000000",
    "GET,/Internal/anything"
  })
  void theBackOfficeIsClosedToClientsAndStrangers(String method, String path) {
    String body = method.equals("POST") ? "{}" : null;

    Answer stranger = Api.anonymous(STACK).send(method, path, body, java.util.Map.of());
    Answer frontOffice =
        Api.frontOffice(STACK, client).send(method, path, body, java.util.Map.of());
    Answer forged =
        Api.withToken(STACK, "eyJhbGciOiJub25lIn0.eyJzY29wZSI6InN5c3RlbSJ9.")
            .send(method, path, body, java.util.Map.of());

    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.codes()).containsExactly("unauthenticated");
    assertThat(forged.status()).isEqualTo(401);
    assertThat(frontOffice.status()).isEqualTo(403);
    assertThat(frontOffice.codes()).containsExactly("forbidden");
  }

  @Test
  void aClientSeesItsOwnAccountsOnly() {
    String ownAccount = bank.clientAccount(client, "EUR");
    String foreign = bank.clientAccount(bank.client(), "EUR");
    Api frontOffice = Api.frontOffice(STACK, client);

    assertThat(
            frontOffice
                .get("/Accounts")
                .value()
                .path("items")
                .valueStream()
                .map(n -> n.path("id").asString()))
        .containsExactly(ownAccount);
    assertThat(frontOffice.get("/accounts/" + ownAccount).status()).isEqualTo(200);
    Answer refused = frontOffice.get("/Accounts/" + foreign);
    Answer missing = frontOffice.get("/Accounts/" + UUID.randomUUID());
    assertThat(refused.status()).isEqualTo(404);
    assertThat(withoutTrace(refused)).isEqualTo(withoutTrace(missing));
    String number = bank.account(foreign).path("accountNumber").asString();
    assertThat(frontOffice.get("/Accounts/" + number).status()).isEqualTo(404);
    assertThat(
            bank.system
                .get("/Accounts/" + bank.account(foreign).path("iban").asString())
                .value()
                .path("id")
                .asString())
        .isEqualTo(foreign);
  }

  @Test
  void aClientOpensAnAccountForItselfOnly() {
    Api frontOffice = Api.frontOffice(STACK, client);

    Answer ownAccount = frontOffice.post("/Accounts", "{\"currency\":\"EUR\"}");
    Answer foreign =
        frontOffice.post(
            "/Accounts", "{\"currency\":\"EUR\",\"clientId\":\"%s\"}".formatted(bank.client()));

    assertThat(ownAccount.value().path("clientId").asString()).isEqualTo(client);
    assertThat(foreign.status()).isIn(400, 403, 404);
  }

  private static String withoutTrace(Answer answer) {
    return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
  }
}
