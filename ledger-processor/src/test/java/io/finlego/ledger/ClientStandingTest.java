package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.RequestedAmount;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.reply.ClientStandingReply;
import io.finlego.schemas.reply.ImportedAccountsOpened;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clients' domain's commands on clients, on a real Postgres. */
class ClientStandingTest {

  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_clients");

  private final ClientId client = new ClientId(UUID.randomUUID());
  private final AccountId settlement =
      Commands.accountId(only(Commands.open(AccountType.SETTLEMENT, "EUR", 0)));
  private final AccountId account = Commands.accountId(only(Commands.openFor(client, "EUR")));

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @AfterEach
  void invariantsHold() {
    Invariants.hold(LEDGER.sql());
  }

  @Test
  void noMoneyLeavesABlockedClientsAccountsAndCreditsArrive() {
    fund(100);

    only(restrict(1, Restriction.BLOCKED));

    assertThat(code(Commands.make(account, settlement, 1))).isEqualTo("clientBlocked");
    assertThat(code(Commands.make(settlement, account, 5))).isEqualTo("ok");
    assertThat(balance()).isEqualTo(105);
  }

  @Test
  void noMoneyLeavesAProhibitedClientsAccounts() {
    fund(100);

    only(restrict(1, Restriction.PROHIBITED));

    assertThat(code(Commands.make(account, settlement, 1))).isEqualTo("clientProhibited");
  }

  @Test
  void existingHoldsOfABlockedClientAreCancelledButNotPosted() {
    fund(100);
    PaymentId pending = drafted();
    only(Commands.pend(pending));
    PaymentId draft = drafted();

    only(restrict(1, Restriction.BLOCKED));

    assertThat(code(Commands.post(pending))).isEqualTo("clientBlocked");
    assertThat(code(Commands.pend(draft))).isEqualTo("clientBlocked");
    assertThat(held()).isEqualTo(10);
    assertThat(code(Commands.cancel(pending))).isEqualTo("ok");
    assertThat(held()).isZero();
  }

  @Test
  void moneyLeavesTheAccountsOfAnUnblockedClient() {
    fund(100);
    only(restrict(1, Restriction.BLOCKED));

    only(restrict(2, Restriction.NONE));

    assertThat(code(Commands.make(account, settlement, 1))).isEqualTo("ok");
  }

  @Test
  void anOlderVersionOfAClientChangesNoRestriction() {
    fund(100);
    only(restrict(3, Restriction.BLOCKED));

    only(restrict(2, Restriction.NONE));
    only(restrict(3, Restriction.NONE));

    assertThat(code(Commands.make(account, settlement, 1))).isEqualTo("clientBlocked");
  }

  /** Without its key a client sends versions that are a million higher, until the key is back. */
  @Test
  void afterMuchHigherVersionsTheClientsOwnVersionsCountAgain() {
    fund(100);
    only(restrict(1_000_004, Restriction.BLOCKED));
    only(restrict(1_000_005, Restriction.NONE));

    only(restrict(7, Restriction.BLOCKED));

    assertThat(code(Commands.make(account, settlement, 1))).isEqualTo("clientBlocked");
    only(restrict(6, Restriction.NONE));
    assertThat(code(Commands.make(account, settlement, 1))).isEqualTo("clientBlocked");
    only(restrict(8, Restriction.NONE));
    assertThat(code(Commands.make(account, settlement, 1))).isEqualTo("ok");
    only(restrict(1_000_009, Restriction.BLOCKED));
    assertThat(code(Commands.make(account, settlement, 1))).isEqualTo("clientBlocked");
  }

  /** The client domain got all keys before it was applied again, and the ledger was too. */
  @Test
  void theStandingOfALedgerThatWasAppliedAgainTakesTheNextOwnVersion() {
    fund(100);
    LEDGER.apply(
        Commands.batch(
            restrict(3, Restriction.NONE),
            restrict(1_000_004, Restriction.BLOCKED),
            restrict(1_000_005, Restriction.NONE)));

    only(restrict(5, Restriction.PROHIBITED));

    assertThat(code(Commands.make(account, settlement, 1))).isEqualTo("clientProhibited");
  }

  @Test
  void aRestrictionLeavesOtherClientsAlone() {
    AccountId other =
        Commands.accountId(only(Commands.openFor(new ClientId(UUID.randomUUID()), "EUR")));
    only(Commands.make(settlement, other, 10));

    only(restrict(1, Restriction.BLOCKED));

    assertThat(code(Commands.make(other, settlement, 1))).isEqualTo("ok");
  }

  @Test
  void anAccountOpenedAfterARestrictionIsRestrictedToo() {
    only(restrict(1, Restriction.PROHIBITED));
    AccountId later = Commands.accountId(only(Commands.openFor(client, "EUR")));
    only(Commands.make(settlement, later, 10));

    assertThat(code(Commands.make(later, settlement, 1))).isEqualTo("clientProhibited");
  }

  @Test
  void restrictionsAndPaymentsOfOneBatchTakeEffectInOrder() {
    fund(100);

    List<Outcome> outcomes =
        LEDGER.apply(
            Commands.batch(
                Commands.make(account, settlement, 1),
                restrict(1, Restriction.BLOCKED),
                Commands.make(account, settlement, 1),
                restrict(2, Restriction.NONE),
                Commands.make(account, settlement, 1)));

    assertThat(outcomes)
        .extracting(Outcome::code)
        .containsExactly("ok", "ok", "clientBlocked", "ok", "ok");
    assertThat(balance()).isEqualTo(98);
  }

  /**
   * Payments run in parallel. After the restriction is known, money no longer leaves the account.
   */
  @Test
  void afterARestrictionNoMoneyLeavesEvenByConcurrentPayments() throws Exception {
    fund(1_000_000);
    for (int round = 0; round < 10; round++) {
      AtomicBoolean stop = new AtomicBoolean();
      List<Future<Integer>> payers = new ArrayList<>();
      try (var threads = Executors.newFixedThreadPool(3)) {
        for (int i = 0; i < 3; i++) {
          payers.add(threads.submit(() -> payUntil(stop)));
        }
        Thread.sleep(20);
        only(restrict(2 * round + 1, Restriction.BLOCKED));
        long atTheAnswer = balance();
        Thread.sleep(20);
        assertThat(balance()).isEqualTo(atTheAnswer);
        stop.set(true);
      }
      assertThat(payers).allSatisfy(payer -> assertThat(payer.get()).isPositive());
      only(restrict(2 * round + 2, Restriction.NONE));
    }
  }

  @Test
  void anImportOpensAllAccounts() {
    ClientId imported = new ClientId(UUID.randomUUID());

    Outcome outcome = only(importing(imported, "EUR", "USD"));

    assertThat(count("account where client_id = ?", imported)).isEqualTo(2);
    ImportedAccountsOpened opened = (ImportedAccountsOpened) Commands.result(outcome);
    assertThat(opened.getAccountIds()).hasSize(2);
    assertThat(outcome.events()).hasSize(2).hasOnlyElementsOfType(Outgoing.Event.class);
  }

  @Test
  void anImportOpensNoAccountIfOneIsRefused() {
    ClientId imported = new ClientId(UUID.randomUUID());

    assertThat(code(importing(imported, "EUR", "XTS"))).isEqualTo("currencyNotAvailable");
    assertThat(count("account where client_id = ?", imported)).isZero();
  }

  @Test
  void aClientWithAnOpenAccountIsNotEnded() {
    assertThat(code(end(Instant.now()))).isEqualTo("accountsNotClosed");
  }

  @Test
  void aClientIsNotEndedBeforeTheRetentionPeriodIsOver() {
    only(Commands.of(new AccountCommand.CloseAccount(account, null, null)));

    assertThat(code(end(Instant.now().minus(Duration.ofHours(1))))).isEqualTo("retentionNotOver");
  }

  @Test
  void anEndedClientNeverGetsAnAccountAgain() {
    only(Commands.of(new AccountCommand.CloseAccount(account, null, null)));

    Outcome outcome = only(end(Instant.now().plus(Duration.ofHours(1))));

    assertThat(outcome.events()).isEmpty();
    assertThat(Commands.result(outcome)).isEqualTo(new ClientStandingReply(client.value()));
    assertThat(code(Commands.openFor(client, "EUR"))).isEqualTo("clientNotActive");
  }

  private int payUntil(AtomicBoolean stop) {
    int decided = 0;
    while (!stop.get()) {
      LEDGER.apply(Commands.batch(Commands.make(account, settlement, 1)));
      decided++;
    }
    return decided;
  }

  private LedgerRequest restrict(long version, Restriction restriction) {
    return Commands.of(new ClientCommand.RestrictClient(client, version, restriction));
  }

  private LedgerRequest end(Instant closedBefore) {
    return Commands.of(
        new ClientCommand.EndClient(client, closedBefore, UUID.randomUUID(), "asked to"));
  }

  private static LedgerRequest importing(ClientId imported, String... currencies) {
    return Commands.of(
        new ClientCommand.OpenImportedAccounts(
            imported,
            Restriction.NONE,
            List.of(currencies).stream()
                .map(
                    currency ->
                        new AccountCommand.OpenAccount(
                            imported,
                            AccountType.CLIENT,
                            currency,
                            null,
                            new RequestedAmount.MinorUnits(0),
                            null))
                .toList()));
  }

  private PaymentId drafted() {
    return Commands.paymentId(only(Commands.draft(Commands.line(account, settlement, 10))));
  }

  private void fund(long cents) {
    only(Commands.make(settlement, account, cents));
  }

  private static Outcome only(LedgerRequest request) {
    Outcome outcome = LEDGER.apply(Commands.batch(request)).getFirst();
    assertThat(outcome.code()).isEqualTo("ok");
    return outcome;
  }

  private static String code(LedgerRequest request) {
    return LEDGER.apply(Commands.batch(request)).getFirst().code();
  }

  private long balance() {
    return number("select balance from account where id = ?", account.value());
  }

  private long held() {
    return number("select held from account where id = ?", account.value());
  }

  private static long count(String table, ClientId id) {
    return number("select count(*) from " + table, id.value());
  }

  private static long number(String sql, UUID id) {
    return LEDGER.sql().sql(sql).param(id).query(Long.class).single();
  }
}
