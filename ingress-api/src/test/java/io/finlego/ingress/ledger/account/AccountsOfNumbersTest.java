package io.finlego.ingress.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountsOfNumbersTest {

  private static final String PATH = "/v2/ledger/internal/Accounts/by-account-numbers";

  private final PublishedRows rows = PublishedRows.shared();
  private final Api system = rows.system();
  private final PublishedRows.Row first = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
  private final PublishedRows.Row second = rows.account(rows.client(), "USD", 0, 0, 0, 0);
  private final PublishedRows.Row account = rows.account(null, "EUR", 0, 0, 0, 0);

  private Api.Answer ask(Stream<String> numbers) {
    return system.post(
        PATH,
        numbers
            .map(number -> "\"" + number + "\"")
            .collect(Collectors.joining(",", "{\"accountNumbers\": [", "]}")));
  }

  @Test
  void accountsComeInTheOrderOfTheirNumbersWithThoseNotFound() {
    String spaced = second.iban().replaceAll("(.{4})", "$1 ").toLowerCase(Locale.ROOT);

    Api.Answer answer =
        ask(
            Stream.of(
                account.number(), "lt 1", spaced, first.number(), second.number(), "lt 1", "7"));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(
            answer
                .value()
                .path("accounts")
                .valueStream()
                .map(a -> a.path("id").asString())
                .toList())
        .isEqualTo(Stream.of(account, second, first).map(row -> row.id().toString()).toList());
    assertThat(answer.value().path("notFound").toString()).isEqualTo("[\"lt 1\",\"7\"]");
  }

  @Test
  void aThousandNumbersAreTakenAndNoMore() {
    assertThat(ask(numbers(1000)).value().path("notFound")).hasSize(1000);
    assertThat(ask(numbers(1001)).status()).isEqualTo(400);
    assertThat(ask(numbers(1001)).fields()).containsExactly("accountNumbers");
    assertThat(ask(Stream.of()).fields()).containsExactly("accountNumbers");
    assertThat(ask(Stream.of(first.number(), "x".repeat(257))).fields())
        .containsExactly("accountNumbers[1]");
    assertThat(system.post(PATH, "{\"accountNumbers\": [1]}").fields())
        .containsExactly("accountNumbers[0]");
    assertThat(system.post(PATH, "{}").fields()).containsExactly("accountNumbers");
  }

  @Test
  void aTextThatIsNoNumberDoesNotHideTheOtherAccounts() {
    Api.Answer answer = ask(Stream.of("", first.number(), "a-b", "x".repeat(35), "a-b"));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.value().at("/accounts/0/id").asString()).isEqualTo(first.id().toString());
    assertThat(answer.value().path("accounts")).hasSize(1);
    assertThat(answer.value().path("notFound").valueStream().map(JsonNode::asString))
        .containsExactly("", "a-b", "x".repeat(35));
  }

  @Test
  void onlySystemsReadAccountsByNumbers() {
    Api frontOffice = rows.frontOffice(rows.client());

    assertThat(frontOffice.post(PATH, "{\"accountNumbers\": [\"1\"]}").status()).isEqualTo(403);
  }

  private static Stream<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(i -> "NONE" + i);
  }
}
