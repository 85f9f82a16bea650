package io.finlego.ingress.ledger.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalancesTest {

  private static final Instant FIRST = Instant.parse("2026-03-02T09:20:00.000001Z");
  private static final Instant SECOND = Instant.parse("2026-03-02T09:20:00.000002Z");

  private final PublishedRows rows = PublishedRows.shared();
  private final Api api = rows.system();
  private final PublishedRows.Row account = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
  private final PublishedRows.Row other = rows.account(rows.client(), "EUR", 0, 0, 0, 0);

  BalancesTest() {
    UUID payment = rows.payment("posted", null, FIRST);
    rows.transaction(payment, 1, other, account, 1000, "EUR", "posted", FIRST);
    rows.transaction(payment, 2, account, other, 1, "EUR", "posted", SECOND);
  }

  private Api.Answer calculate(String body) {
    return api.post("/internal/Accounts/calculateBalances", body.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:20:00.000000Z, 0.00, 0", "2026-03-02T09:20:00.000001Z, 10.00, 1",
    "2026-03-02T09:20:00.000002Z, 9.99, 2", "2026-03-02T11:20:00.000001+02:00, 10.00, 1",
    "1900-01-01T00:00:00Z, 0.00, 0"
  })
  void theBalanceAtAnyPastInstantIsKnown(String at, String balance, int version) {
    Api.Answer answer = calculate("{'accountIds': ['%s'], 'at': '%s'}".formatted(account.id(), at));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("\"balance\":" + balance + ",\"version\":" + version);
    assertThat(answer.value().get(0).path("accountId").asString())
        .isEqualTo(account.id().toString());
    assertThat(answer.value().get(0).path("currency").asString()).isEqualTo("EUR");
  }

  @Test
  void theBalanceOfAFutureInstantIsTheOneOfNow() {
    String ids = "'%s', '%s', '%s'".formatted(other.id(), account.id(), other.id());

    for (String body :
        new String[] {
          "{'accountIds': [%s]}", "{'accountIds': [%s], 'at': '9999-01-01T00:00:00Z'}"
        }) {
      Api.Answer answer = calculate(body.formatted(ids));
      assertThat(answer.value()).hasSize(2);
      assertThat(answer.text())
          .contains("\"balance\":-9.99,\"version\":2", "\"balance\":9.99,\"version\":2");
      assertThat(Instant.parse(answer.value().get(0).path("at").asString()))
          .isBefore(Instant.now().plusSeconds(60));
    }
  }

  @Test
  void everyAccountWithoutABalanceIsNamed() {
    Api.Answer answer =
        api.post(
            "/v2/ledger/internal/Accounts/calculateBalances",
            "{\"accountIds\": [\"%s\", \"%s\", \"%s\"]}"
                .formatted(UUID.randomUUID(), account.id(), UUID.randomUUID()));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.codes()).containsOnly("accountNotFound");
    assertThat(answer.fields()).containsExactly("accountIds[0]", "accountIds[2]");
  }

  @Test
  void balancesOfAThousandAccountsAreTakenAndNoMore() {
    assertThat(calculate(asking(1000)).status()).isEqualTo(200);
    assertThat(calculate(asking(1001)).fields()).containsExactly("accountIds");
    assertThat(calculate(asking(0)).fields()).containsExactly("accountIds");
    assertThat(calculate("{'accountIds': ['x'], 'at': 'x'}").fields())
        .containsExactly("accountIds[0]", "at");
  }

  private String asking(int accounts) {
    return Stream.generate(() -> "'" + account.id() + "'")
        .limit(accounts)
        .collect(Collectors.joining(",", "{'accountIds': [", "]}"));
  }
}
