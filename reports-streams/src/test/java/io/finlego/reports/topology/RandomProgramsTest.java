package io.finlego.reports.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.reports.ModelLedger;
import io.finlego.reports.ModelLedger.Account;
import io.finlego.reports.ModelLedger.Pending;
import io.finlego.reports.figures.AccountKind;
import io.finlego.reports.figures.AccountState;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import io.finlego.schemas.Topics;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.reports.AggregatedAmounts;
import io.finlego.schemas.reports.DailyBalance;
import io.finlego.schemas.reports.TreasurySummary;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The figures end equal to the ledger's, whatever the ledger does and in whatever order its events
 * arrive.
 */
class RandomProgramsTest {

  private static final int PROGRAMS = 8;
  private static final int STEPS = 300;
  private static final String[] CURRENCIES = {"EUR", "JPY", "BHD"};

  static List<Long> seeds() {
    return new Random().longs(PROGRAMS).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void figuresEqualTheLedgerAfterShufflesAndDuplicates(long seed) {
    Random random = new Random(seed);
    ModelLedger ledger = new ModelLedger(seed);
    run(ledger, random);

    try (Driver driver = new Driver()) {
      for (LedgerEvent event : shuffled(ledger.events(), random)) {
        driver.give(event);
        if (random.nextInt(50) == 0) {
          driver.pass(1);
        }
      }
      driver.pass(10);

      assertThat(driver.waiting()).isZero();
      ledger.accounts().forEach(account -> assertAccount(driver, account));
      assertTotals(driver, ledger);
      assertSent(driver, ledger);
    }
  }

  private static void run(ModelLedger ledger, Random random) {
    List<Account> accounts = new ArrayList<>();
    List<Pending> pending = new ArrayList<>();
    UUID[] clients = {new UUID(1, 1), new UUID(2, 2), null};
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(20) == 0) {
        ledger.at(ledger.now().plus(Duration.ofHours(random.nextInt(60))));
      }
      int action = accounts.size() < 2 ? 0 : random.nextInt(12);
      if (action == 0) {
        AccountType type = AccountType.values()[1 + random.nextInt(7)];
        accounts.add(
            ledger.open(
                type,
                CURRENCIES[random.nextInt(CURRENCIES.length)],
                clients[random.nextInt(clients.length)],
                random.nextInt(3) * 1_000L));
      } else if (action < 8) {
        Account debit = randomAccount(accounts, random);
        ledger.pay(debit, other(accounts, debit, random), 1 + random.nextInt(100_000));
      } else if (action < 10 || pending.isEmpty()) {
        Account debit = randomAccount(accounts, random);
        pending.add(
            ledger.pend(debit, other(accounts, debit, random), 1 + random.nextInt(100_000)));
      } else {
        Pending due = pending.remove(random.nextInt(pending.size()));
        if (action == 10) {
          ledger.cancel(due);
        } else {
          ledger.post(due, 1 + random.nextLong(due.amount()));
        }
      }
    }
  }

  private static Account randomAccount(List<Account> accounts, Random random) {
    return accounts.get(random.nextInt(accounts.size()));
  }

  /**
   * Another account of the same currency; if there is none, the account itself takes both sides.
   */
  private static Account other(List<Account> accounts, Account account, Random random) {
    List<Account> candidates =
        accounts.stream().filter(other -> other.currency.equals(account.currency)).toList();
    return candidates.get(random.nextInt(candidates.size()));
  }

  /**
   * Swaps events within a window and repeats some, like partitions that are read at different
   * speeds.
   */
  private static List<LedgerEvent> shuffled(List<LedgerEvent> events, Random random) {
    List<LedgerEvent> shuffled = new ArrayList<>();
    int window = 1 + random.nextInt(200);
    for (int from = 0; from < events.size(); from += window) {
      List<LedgerEvent> part =
          new ArrayList<>(events.subList(from, Math.min(from + window, events.size())));
      List.copyOf(part).stream().filter(event -> random.nextInt(5) == 0).forEach(part::add);
      if (from > 0) {
        part.add(events.get(random.nextInt(from)));
      }
      Collections.shuffle(part, random);
      shuffled.addAll(part);
    }
    return shuffled;
  }

  private static void assertAccount(Driver driver, Account account) {
    AccountState state = driver.account(account.id);
    assertThat(state.revision()).isEqualTo(account.revision);
    assertThat(state.version()).isEqualTo(account.version);
    assertThat(state.balance()).isEqualTo(account.balance);
    assertThat(state.held()).isEqualTo(account.held);
    assertThat(state.debit().toBigInteger()).isEqualTo(account.debit);
    assertThat(state.credit().toBigInteger()).isEqualTo(account.credit);
    assertThat(state.earliestUnsentDay()).isEqualTo(AccountState.NO_UNSENT_DAY);

    List<Day> days = driver.days(account.id);
    assertThat(days.stream().map(day -> LocalDate.ofEpochDay(day.date())))
        .containsExactlyElementsOf(account.days.keySet());
    long opening = 0;
    for (Day day : days) {
      ModelLedger.Day expected = account.days.get(LocalDate.ofEpochDay(day.date()));
      assertThat(day.opening()).isEqualTo(opening);
      assertThat(day.debit().toBigInteger()).isEqualTo(expected.debit);
      assertThat(day.credit().toBigInteger()).isEqualTo(expected.credit);
      assertThat(day.count()).isEqualTo(expected.count);
      assertThat(day.closing()).isEqualTo(opening + expected.change);
      opening = day.closing();
    }
  }

  private static void assertTotals(Driver driver, ModelLedger ledger) {
    Map<TotalsKey, Totals> totals = driver.totals();
    Map<TotalsKey, List<Account>> groups = groups(ledger);
    assertThat(totals.keySet()).isEqualTo(groups.keySet());
    groups.forEach(
        (key, accounts) -> {
          Totals sums = totals.get(key);
          assertThat(sums.accounts()).isEqualTo(accounts.size());
          assertThat(sums.balance().toBigInteger()).isEqualTo(sum(accounts, a -> a.balance));
          assertThat(sums.held().toBigInteger()).isEqualTo(sum(accounts, a -> a.held));
          assertThat(sums.available().toBigInteger()).isEqualTo(sum(accounts, Account::available));
          assertThat(sums.inTransit().toBigInteger()).isEqualTo(sum(accounts, a -> a.inTransit));
        });
  }

  private static void assertSent(Driver driver, ModelLedger ledger) {
    Map<String, DailyBalance> days = driver.sent(Topics.DAILY_BALANCES, DailyBalance.class);
    for (Account account : ledger.accounts()) {
      account.days.forEach(
          (date, day) -> {
            DailyBalance sent = days.remove(account.id + "/" + date);
            assertThat(sent.getClosingBalance()).isEqualTo(account.closing(date));
            assertThat(sent.getDebitTurnover().toBigIntegerExact()).isEqualTo(day.debit);
            assertThat(sent.getTransactionsCount()).isEqualTo(day.count);
          });
    }
    assertThat(days).isEmpty();

    Map<String, AggregatedAmounts> amounts =
        driver.sent(Topics.AGGREGATED_AMOUNTS, AggregatedAmounts.class);
    Map<String, TreasurySummary> treasury = driver.sent(Topics.TREASURY, TreasurySummary.class);
    groups(ledger)
        .forEach(
            (key, accounts) -> {
              BigInteger balance = sum(accounts, a -> a.balance);
              assertThat(
                      amounts
                          .get(key.currency() + "/" + key.kind().apiName())
                          .getBalance()
                          .toBigIntegerExact())
                  .isEqualTo(balance);
              if (key.kind() == AccountKind.CLIENT) {
                assertThat(treasury.get(key.currency()).getClientFunds().toBigIntegerExact())
                    .isEqualTo(balance);
              }
            });
  }

  private static Map<TotalsKey, List<Account>> groups(ModelLedger ledger) {
    Map<TotalsKey, List<Account>> groups = new HashMap<>();
    for (Account account : ledger.accounts()) {
      TotalsKey key = new TotalsKey(account.currency, AccountKind.of(account.type));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(account);
    }
    return groups;
  }

  private static BigInteger sum(List<Account> accounts, ToLongFunction<Account> figure) {
    return accounts.stream()
        .map(account -> BigInteger.valueOf(figure.applyAsLong(account)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
