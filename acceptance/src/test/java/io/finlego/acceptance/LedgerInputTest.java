package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger refuses input that is too large or contradicts itself. */
class LedgerInputTest {

  private static final String MOST = "92000000000000000.00";

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);

  @Test
  void aDraftHasAtMost100Transactions() {
    String line =
        Bank.line(bank.account("settlement", "EUR"), bank.account("fees", "EUR"), "1", "EUR");

    Answer hundred = draft(Collections.nCopies(100, line).stream());
    Answer hundredAndOne = draft(Collections.nCopies(101, line).stream());

    assertThat(hundred.value().path("transactions")).hasSize(100);
    assertThat(hundredAndOne.status()).isEqualTo(400);
    assertThat(hundredAndOne.fields()).containsExactly("transactions");
  }

  /** Settlement accounts have no limit but the largest balance that can be stored. */
  @Test
  void aBalanceAtItsMaximumTakesNoMore() {
    String debit = bank.account("settlement", "SEK");
    String credit = bank.account("fees", "SEK");
    bank.pay(debit, credit, MOST, "SEK").value();

    Answer refused = bank.pay(debit, credit, "0.01", "SEK");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes()).containsExactly("balanceOverflow");
    assertThat(bank.balance(debit)).isEqualByComparingTo(MOST);
    assertThat(bank.balance(credit)).isEqualByComparingTo(MOST);
    bank.pay(credit, debit, MOST, "SEK").value();
    assertThat(bank.balance(credit)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/internal/Transactions/query, accountIds",
    "/v2/ledger/internal/Accounts/search, clientIds",
    "/v2/ledger/internal/Accounts/by-account-numbers, accountNumbers",
    "/v2/internal/Accounts/recalculate, accountIds"
  })
  void aListHasAtMost1000Values(String path, String field) {
    String ids =
        Stream.generate(UUID::randomUUID)
            .limit(1001)
            .map("\"%s\""::formatted)
            .collect(Collectors.joining(","));

    Answer answer = system.post(path, "{\"%s\":[%s]}".formatted(field, ids));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).contains(field);
  }

  @ParameterizedTest
  @CsvSource({"/internal/Transactions/query", "/v2/ledger/internal/Accounts/search"})
  void anAlteredCursorIsRefused(String path) {
    String client = bank.client();
    bank.funded(client, "EUR", "1");
    bank.funded(client, "EUR", "1");
    String cursor = system.post(path, "{\"limit\":1}").value().path("nextCursor").asString();
    char last = cursor.charAt(cursor.length() - 2);
    String altered =
        cursor.substring(0, cursor.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + cursor.substring(cursor.length() - 1);

    Answer answer = system.post(path, "{\"limit\":1,\"cursor\":\"" + altered + "\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("cursor");
  }

  private Answer draft(Stream<String> lines) {
    return system.post(
        "/internal/Payments/draft",
        lines.collect(Collectors.joining(",", "{\"transactions\":[", "]}")));
  }
}
