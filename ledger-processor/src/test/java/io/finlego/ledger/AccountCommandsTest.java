package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.RequestedAmount;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.AccountStatus;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.account.DayPeriod;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.ledger.AccountChanged;
import io.finlego.schemas.ledger.AccountClosed;
import io.finlego.schemas.ledger.AccountReordered;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.ledger.DayFigures;
import io.finlego.schemas.ledger.DaysRestated;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.MovementKind;
import io.finlego.schemas.reply.AccountsReordered;
import io.finlego.schemas.reply.BalanceCorrection;
import io.finlego.schemas.reply.BalancesRecalculated;
import io.finlego.schemas.reply.DaysRestatedReply;
import io.finlego.schemas.reply.ImpossibleCorrection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commands on accounts, on a real Postgres. */
class AccountCommandsTest {

  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_account_commands");

  private AccountId settlement = new AccountId(UUID.randomUUID());

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @BeforeEach
  void openSettlement() {
    settlement = open(Commands.open(AccountType.SETTLEMENT, "EUR", 0));
  }

  @Test
  void aChangeOfNameMetadataAndLimitIsStoredAndPublished() {
    AccountId account = client(0);

    Outcome outcome =
        applyOne(
            new AccountCommand.ChangeAccount(
                account, "Rent", "{\"a\": 1}", null, new RequestedAmount.Decimal("12.5")));

    AccountSnapshot changed = Commands.account(outcome);
    assertThat(changed.getName()).isEqualTo("Rent");
    assertThat(changed.getMetadata()).isEqualTo("{\"a\": 1}");
    assertThat(changed.getOverdraftLimit()).isEqualTo(1250);
    AccountChanged event = (AccountChanged) Commands.event(outcome).getPayload();
    assertThat(event.getAccount()).isEqualTo(changed);
    assertThat(event.getMovement().getKind()).isEqualTo(MovementKind.changed);
    assertThat(event.getMovement().getRevision()).isEqualTo(2);
    assertThat(row(account, "name || overdraft_limit || metadata || revision"))
        .isEqualTo("Rent1250{\"a\": 1}2");
  }

  @Test
  void partsThatAChangeLeavesOutStay() {
    AccountId account = client(300);
    applyOne(new AccountCommand.ChangeAccount(account, "Rent", "{}", null, null));

    AccountSnapshot changed =
        Commands.account(
            applyOne(
                new AccountCommand.ChangeAccount(
                    account, null, null, AccountStatus.BLOCKED, null)));

    assertThat(changed.getName()).isEqualTo("Rent");
    assertThat(changed.getMetadata()).isEqualTo("{}");
    assertThat(changed.getOverdraftLimit()).isEqualTo(300);
    assertThat(changed.getStatus()).hasToString("blocked");
  }

  @Test
  void anOverdraftLimitCannotDropBelowItsUse() {
    AccountId account = client(500);
    ok(Commands.make(account, settlement, 400));

    assertThat(change(account, "3.99").code()).isEqualTo("overdraftInUse");
    assertThat(change(account, "4").code()).isEqualTo("ok");
    assertThat(change(account, "-1").code()).isEqualTo("invalidAmount");
    assertThat(change(account, "4.001").code()).isEqualTo("invalidAmount");
    assertThat(change(new AccountId(UUID.randomUUID()), "4").code()).isEqualTo("accountNotFound");
  }

  @Test
  void onlyAnAccountWithLimitedFundsHasAnOverdraftLimit() {
    assertThat(change(settlement, "0.01").code()).isEqualTo("invalidField");
    assertThat(change(settlement, "0").code()).isEqualTo("ok");
    assertThat(
            applyOne(
                    new AccountCommand.OpenAccount(
                        null,
                        AccountType.FEES,
                        "EUR",
                        null,
                        new RequestedAmount.MinorUnits(1),
                        null))
                .code())
        .isEqualTo("invalidField");
  }

  @Test
  void aRaisedLimitAndItsUseInOneBatchUpdateOneRow() {
    AccountId account = client(0);

    List<Outcome> outcomes =
        LEDGER.apply(
            Commands.batch(
                Commands.of(
                    new AccountCommand.ChangeAccount(
                        account, null, null, null, new RequestedAmount.Decimal("5"))),
                Commands.make(account, settlement, 500),
                Commands.make(account, settlement, 1)));

    assertThat(outcomes).extracting(Outcome::code).containsExactly("ok", "ok", "insufficientFunds");
    Invariants.hold(LEDGER.sql());
  }

  @Test
  void noMoneyLeavesABlockedAccountUntilItIsActiveAgain() {
    AccountId account = client(100);
    applyOne(new AccountCommand.ChangeAccount(account, null, null, AccountStatus.BLOCKED, null));
    assertThat(apply(Commands.make(account, settlement, 1)).code()).isEqualTo("accountBlocked");

    applyOne(new AccountCommand.ChangeAccount(account, null, null, AccountStatus.ACTIVE, null));

    ok(Commands.make(account, settlement, 1));
  }

  @Test
  void onlyAnEmptyAccountCloses() {
    AccountId account = client(0);
    ok(Commands.make(settlement, account, 1));
    AccountCommand close = new AccountCommand.CloseAccount(account, null, null);
    assertThat(applyOne(close).code()).isEqualTo("accountNotEmpty");
    ok(Commands.make(account, settlement, 1));

    Outcome closed = applyOne(close);

    assertThat(Commands.account(closed).getStatus()).hasToString("closed");
    assertThat(Commands.account(closed).getClosedAt()).isNotNull();
    assertThat(Commands.event(closed).getPayload()).isInstanceOf(AccountClosed.class);
    assertThat(applyOne(close).code()).isEqualTo("accountClosed");
    assertThat(apply(Commands.make(settlement, account, 1)).code()).isEqualTo("accountClosed");
    assertThat(change(account, "1").code()).isEqualTo("accountClosed");
  }

  @Test
  void anAccountOpenedChangedAndClosedInOneBatchIsStored() {
    ClientId owner = new ClientId(UUID.randomUUID());
    AccountId first = open(Commands.of(ofClient(owner)));
    AccountId second = open(Commands.of(ofClient(owner)));

    List<Outcome> outcomes =
        LEDGER.apply(
            Commands.batch(
                Commands.of(ofClient(owner)),
                Commands.of(new AccountCommand.CloseAccount(first, null, null)),
                Commands.of(new AccountCommand.ReorderAccounts(owner, List.of(second)))));

    assertThat(outcomes).extracting(Outcome::code).containsExactly("ok", "ok", "invalidField");
  }

  @Test
  void accountsTakeTheOrderThatTheirOwnerRequests() {
    ClientId owner = new ClientId(UUID.randomUUID());
    List<AccountId> accounts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      accounts.add(open(Commands.of(ofClient(owner))));
    }
    List<AccountId> order =
        List.of(accounts.get(3), accounts.get(1), accounts.get(0), accounts.get(2));

    Outcome outcome = applyOne(new AccountCommand.ReorderAccounts(owner, order));

    assertThat(((AccountsReordered) Commands.result(outcome)).getAccountIds())
        .containsExactlyElementsOf(order.stream().map(AccountId::value).toList());
    assertThat(outcome.events()).as("the second account keeps its place").hasSize(3);
    AccountReordered event = (AccountReordered) Commands.event(outcome).getPayload();
    assertThat(event.getOrder()).isZero();
    assertThat(event.getMovement().getAccountId()).isEqualTo(order.getFirst().value());
    assertThat(event.getMovement().getKind()).isEqualTo(MovementKind.changed);
    assertThat(event.getMovement().getRevision()).isEqualTo(2);
    assertThat(
            LEDGER
                .sql()
                .sql("select id from account where client_id = ? order by sort_order")
                .param(owner.value())
                .query(UUID.class)
                .list())
        .containsExactlyElementsOf(order.stream().map(AccountId::value).toList());
  }

  @Test
  void aNewOrderKeepsTheMetadataOfTheAccountsAndNeitherLoadsNorPublishesIt() {
    ClientId owner = new ClientId(UUID.randomUUID());
    List<AccountId> accounts = new ArrayList<>();
    String metadata = "{\"a\":\"" + "中".repeat(15_900) + "\"}";
    for (int i = 0; i < 20; i++) {
      AccountId account = open(Commands.of(ofClient(owner)));
      applyOne(new AccountCommand.ChangeAccount(account, null, metadata, null, null));
      accounts.add(account);
    }

    Outcome outcome = applyOne(new AccountCommand.ReorderAccounts(owner, accounts.reversed()));

    assertThat(outcome.reply().length).isLessThan(50 * accounts.size());
    assertThat(outcome.events())
        .hasSize(20)
        .allSatisfy(event -> assertThat(event.value().length).isLessThan(500));
    assertThat(row(accounts.getFirst(), "metadata::text")).isEqualTo(metadata);
    assertThat(row(accounts.getFirst(), "sort_order")).isEqualTo("19");
    Outcome renamed =
        applyOne(new AccountCommand.ChangeAccount(accounts.get(1), "Rent", null, null, null));
    assertThat(Commands.account(renamed).getMetadata()).isEqualTo(metadata);
  }

  @Test
  void anOrderMustNameEachOpenAccountOfTheOwnerOnce() {
    ClientId owner = new ClientId(UUID.randomUUID());
    AccountId account = open(Commands.of(ofClient(owner)));
    AccountId other = open(Commands.of(ofClient(owner)));
    AccountId foreign = client(0);

    assertThat(reorder(owner, account)).isEqualTo("invalidField");
    assertThat(reorder(owner, account, account)).isEqualTo("invalidField");
    assertThat(reorder(owner, account, other, foreign)).isEqualTo("accountNotFound");
    assertThat(reorder(owner, account, other)).isEqualTo("ok");
    assertThat(reorder(new ClientId(UUID.randomUUID()))).isEqualTo("ok");
  }

  @Test
  void aBalanceThatWasTamperedWithIsCorrected() {
    AccountId account = client(0);
    AccountId right = client(0);
    ok(Commands.make(settlement, account, 700));
    JdbcClient owner = LEDGER.sqlAs("finlego_owner");
    owner
        .sql("update ledger.account set balance = balance + 5 where id = ?")
        .param(account.value())
        .update();

    List<Outcome> outcomes =
        LEDGER.apply(
            Commands.batch(
                Commands.of(
                    new AccountCommand.RecalculateBalances(List.of(account, right, settlement))),
                Commands.make(settlement, account, 100),
                Commands.of(
                    new AccountCommand.RecalculateBalances(List.of(account, right, settlement)))));

    BalancesRecalculated first = (BalancesRecalculated) Commands.result(outcomes.get(0));
    assertThat(first.getChecked()).isEqualTo(3);
    assertThat(first.getCorrected())
        .singleElement()
        .satisfies(
            corrected -> {
              assertThat(corrected.getAccountId()).isEqualTo(account.value());
              assertThat(corrected.getBefore()).isEqualTo(705);
              assertThat(corrected.getAfter()).isEqualTo(700);
            });
    LedgerEvent event =
        AvroCodec.catalogue()
            .decode(outcomes.get(0).events().getFirst().value(), LedgerEvent.class);
    assertThat(((AccountChanged) event.getPayload()).getMovement().getBalanceAfter())
        .isEqualTo(700);
    BalancesRecalculated second = (BalancesRecalculated) Commands.result(outcomes.get(2));
    assertThat(second.getCorrected()).isEmpty();
    assertThat(row(account, "balance")).isEqualTo("800");
  }

  @Test
  void anAccountThatCannotBeCorrectedDoesNotPreventTheCorrectionOfOthers() {
    AccountId wrong = client(0);
    AccountId impossible = client(100);
    ok(Commands.make(settlement, wrong, 700));
    ok(Commands.make(impossible, settlement, 60));
    JdbcClient owner = LEDGER.sqlAs("finlego_owner");
    owner
        .sql("update ledger.account set balance = balance + 5 where id = ?")
        .param(wrong.value())
        .update();
    owner
        .sql("update ledger.account set balance = 1, overdraft_limit = 0 where id = ?")
        .param(impossible.value())
        .update();

    Outcome outcome =
        applyOne(new AccountCommand.RecalculateBalances(List.of(impossible, wrong, settlement)));

    BalancesRecalculated reply = (BalancesRecalculated) Commands.result(outcome);
    assertThat(reply.getChecked()).isEqualTo(3);
    assertThat(reply.getCorrected())
        .extracting(BalanceCorrection::getAccountId)
        .containsExactly(wrong.value());
    assertThat(reply.getNotPossible())
        .containsExactly(new ImpossibleCorrection(impossible.value(), "EUR", 1L, -60L));
    assertThat(row(wrong, "balance")).isEqualTo("700");
    assertThat(row(impossible, "balance")).isEqualTo("1");
    assertThat(outcome.events()).hasSize(1);

    assertThat(change(impossible, "1").code()).isEqualTo("ok");
    assertThat(applyOne(new AccountCommand.RecalculateBalances(List.of(impossible))).code())
        .isEqualTo("ok");
    assertThat(row(impossible, "balance")).isEqualTo("-60");
  }

  @Test
  void restatedDaysIncludeTheEntriesOfTheSameBatch() {
    AccountId account = client(0);
    ok(Commands.make(settlement, account, 700));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    DayPeriod period = new DayPeriod(today.minusDays(1), today.plusDays(1));

    List<Outcome> outcomes =
        LEDGER.apply(
            Commands.batch(
                Commands.make(account, settlement, 100),
                Commands.of(new AccountCommand.RestateDays(List.of(account, settlement), period))));

    Outcome restated = outcomes.getLast();
    DaysRestated event = (DaysRestated) Commands.event(restated).getPayload();
    List<DayFigures> days = event.getDays();
    assertThat(event.getMovement().getRevision()).isEqualTo(4);
    assertThat(event.getMovement().getBalanceAfter()).isEqualTo(600);
    assertThat(days.getFirst().getOpeningBalance()).isZero();
    assertThat(days.getLast().getClosingBalance()).isEqualTo(600);
    assertThat(days.stream().mapToLong(DayFigures::getEntries).sum()).isEqualTo(2);
    assertThat(days.getFirst().getCreditTurnover()).isEqualByComparingTo("700");
    assertThat(days.getLast().getDebitTurnover()).isEqualByComparingTo("100");
    assertThat(((DaysRestatedReply) Commands.result(restated)).getDays())
        .as("the days of both accounts")
        .isEqualTo(2L * days.size());
  }

  private static String reorder(ClientId owner, AccountId... accounts) {
    return applyOne(new AccountCommand.ReorderAccounts(owner, List.of(accounts))).code();
  }

  private static Outcome change(AccountId account, String limit) {
    return applyOne(
        new AccountCommand.ChangeAccount(
            account, null, null, null, new RequestedAmount.Decimal(limit)));
  }

  private static AccountCommand ofClient(ClientId owner) {
    return new AccountCommand.OpenAccount(
        owner, AccountType.CLIENT, "EUR", null, new RequestedAmount.MinorUnits(0), null);
  }

  private static AccountId client(long limit) {
    return open(Commands.open(AccountType.CLIENT, "EUR", limit));
  }

  private static AccountId open(LedgerRequest request) {
    return Commands.accountId(apply(request));
  }

  private static Outcome applyOne(AccountCommand command) {
    return apply(Commands.of(command));
  }

  private static void ok(LedgerRequest request) {
    assertThat(apply(request).code()).isEqualTo("ok");
  }

  private static Outcome apply(LedgerRequest request) {
    return LEDGER.apply(Commands.batch(request)).getFirst();
  }

  private static String row(AccountId account, String columns) {
    return LEDGER
        .sql()
        .sql("select (" + columns + ")::text from account where id = ?")
        .param(account.value())
        .query(String.class)
        .single();
  }
}
