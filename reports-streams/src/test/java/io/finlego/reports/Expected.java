package io.finlego.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.reports.ModelLedger.Account;
import io.finlego.reports.ReportsInstance.Answer;
import io.finlego.schemas.ledger.AccountType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The figures that the reports must answer, by the model's arithmetic; all accounts are in euro.
 */
final class Expected {

  private final List<Account> accounts;

  Expected(List<Account> accounts) {
    this.accounts = accounts;
  }

  /** The single row of aggregated amounts, as texts. */
  List<String> amounts(Predicate<Account> filter) {
    List<Account> matching = accounts.stream().filter(filter).toList();
    return List.of(
        "EUR",
        String.valueOf(matching.size()),
        major(matching, account -> BigInteger.valueOf(account.balance)),
        major(matching, account -> BigInteger.valueOf(account.held)),
        major(matching, account -> BigInteger.valueOf(account.available())),
        major(matching, account -> account.debit),
        major(matching, account -> account.credit));
  }

  static List<String> amounts(Answer answer) {
    assertThat(answer.body().size()).isEqualTo(1);
    return texts(
        answer.body().get(0),
        "currency",
        "accountsCount",
        "balance",
        "heldAmount",
        "availableBalance",
        "debitTurnover",
        "creditTurnover");
  }

  /** The single row of the treasury summary, as texts, without the coverage. */
  List<String> treasury() {
    return List.of(
        "EUR",
        balance(AccountType.client),
        major(accounts, account -> BigInteger.valueOf(account.held)),
        balance(AccountType.settlement),
        balance(AccountType.safeguarding),
        balance(AccountType.suspense),
        balance(AccountType.fees),
        balance(AccountType.fxPosition),
        major(accounts, account -> BigInteger.valueOf(account.inTransit)));
  }

  static List<String> treasury(Answer answer) {
    assertThat(answer.body().size()).isEqualTo(1);
    return texts(
        answer.body().get(0),
        "currency",
        "clientFunds",
        "heldFunds",
        "settlementFunds",
        "safeguardedFunds",
        "suspenseFunds",
        "feesIncome",
        "fxPosition",
        "inTransitOutgoing");
  }

  /** An account's days, one text for each day. */
  static List<String> days(Account account, LocalDate from, LocalDate to) {
    List<String> days = new ArrayList<>();
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      ModelLedger.Day day = account.days.getOrDefault(date, new ModelLedger.Day());
      days.add(
          String.join(
              " ",
              account.id.toString(),
              date.toString(),
              major(BigInteger.valueOf(account.closing(date.minusDays(1)))),
              major(day.debit),
              major(day.credit),
              major(BigInteger.valueOf(account.closing(date))),
              String.valueOf(day.count)));
    }
    return days;
  }

  static List<String> days(Answer answer) {
    List<String> days = new ArrayList<>();
    for (JsonNode day : answer.body()) {
      days.add(
          String.join(
              " ",
              texts(
                  day,
                  "accountId",
                  "date",
                  "openingBalance",
                  "debitTurnover",
                  "creditTurnover",
                  "closingBalance",
                  "transactionsCount")));
    }
    return days;
  }

  private String balance(AccountType type) {
    return major(
        accounts.stream().filter(account -> account.type == type).toList(),
        account -> BigInteger.valueOf(account.balance));
  }

  private static String major(List<Account> accounts, Function<Account, BigInteger> figure) {
    return major(accounts.stream().map(figure).reduce(BigInteger.ZERO, BigInteger::add));
  }

  private static String major(BigInteger minorUnits) {
    return new BigDecimal(minorUnits, 2).toPlainString();
  }

  private static List<String> texts(JsonNode row, String... fields) {
    List<String> texts = new ArrayList<>();
    for (String field : fields) {
      texts.add(row.get(field).asString());
    }
    return texts;
  }
}
