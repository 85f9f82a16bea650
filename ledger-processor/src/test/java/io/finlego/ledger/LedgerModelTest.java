package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.ledger.payment.PaymentTerms;
import io.finlego.ledger.transaction.LineTerms;
import io.finlego.ledger.transaction.TransactionType;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.schemas.ledger.AccountMovement;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.PaymentCancelled;
import io.finlego.schemas.ledger.PaymentPended;
import io.finlego.schemas.ledger.PaymentPosted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random programs on a real Postgres against {@link LedgerOracle}: same codes, same accounts,
 * invariants hold.
 */
class LedgerModelTest {

  private static final int COMMANDS = 1_500;
  private static final int BATCH_MAX = 40;
  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_model");

  private final LedgerOracle oracle = new LedgerOracle();
  private final List<AccountId> accounts = new ArrayList<>();
  private final List<PaymentId> payments = new ArrayList<>();
  private final Map<UUID, Long> revisions = new HashMap<>();

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aRandomProgramHasTheOutcomesAndBalancesOfTheOracle(long seed) {
    run(seed);
  }

  @Test
  void aProgramThatNobodyHasSeenHasThemToo() {
    run(System.nanoTime());
  }

  private void run(long seed) {
    Random random = new Random(seed);
    open();
    for (int done = 0; done < COMMANDS; ) {
      int size = 1 + random.nextInt(BATCH_MAX);
      List<PaymentCommand> commands =
          IntStream.range(0, size).mapToObj(_ -> command(random, seed)).toList();
      List<Outcome> outcomes =
          LEDGER.apply(Commands.batch(commands.stream().map(Commands::of).toList()));
      for (int i = 0; i < size; i++) {
        check(commands.get(i), outcomes.get(i), "seed %d, command %d".formatted(seed, done + i));
      }
      done += size;
    }
    oracle.books.forEach(
        (id, book) ->
            assertThat(stored(id)).as("seed %d, account %s", seed, id).isEqualTo(shown(book)));
    Invariants.hold(LEDGER.sql());
  }

  private void check(PaymentCommand command, Outcome outcome, String where) {
    PaymentId made = outcome.code().equals("ok") ? Commands.paymentId(outcome) : null;
    assertThat(outcome.code()).as("%s: %s", where, command).isEqualTo(oracle.apply(command, made));
    if (made == null) {
      assertThat(outcome.events()).as(where).isEmpty();
      return;
    }
    if (!payments.contains(made)) {
      payments.add(made);
    }
    assertThat(Commands.payment(outcome).getStatus())
        .as(where)
        .hasToString(oracle.deals.get(made).status);
    for (AccountMovement movement : movements(Commands.event(outcome))) {
      long last = revisions.merge(movement.getAccountId(), 1L, Long::sum);
      assertThat(movement.getRevision()).as(where).isEqualTo(last);
    }
  }

  private PaymentCommand command(Random random, long seed) {
    String externalId = random.nextInt(3) == 0 ? seed + "-" + random.nextInt(COMMANDS) : null;
    return switch (random.nextInt(11)) {
      case 0, 1, 2 ->
          new PaymentCommand.MakePayment(
              line(random), new PaymentTerms(externalId, "a text", "{}", null));
      case 3, 4, 5 -> {
        List<LineTerms> lines =
            IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(_ -> line(random)).toList();
        Instant expiresAt = random.nextBoolean() ? FAR : null;
        yield new PaymentCommand.DraftPayment(
            lines, new PaymentTerms(externalId, null, null, expiresAt));
      }
      case 6, 7 -> new PaymentCommand.PendPayment(payment(random, "draft"));
      case 8 -> new PaymentCommand.PostPayment(payment(random, "pending"), null);
      case 9 -> new PaymentCommand.PostPayment(payment(random, "pending"), part(random));
      default ->
          random.nextBoolean()
              ? new PaymentCommand.CancelPayment(payment(random, "pending"), null)
              : new PaymentCommand.ExpirePayment(payment(random, "pending"));
    };
  }

  private LineTerms line(Random random) {
    Currency currency = Currency.getInstance(random.nextInt(12) == 0 ? "USD" : "EUR");
    Money amount = new Money(1 + random.nextInt(400), currency);
    return new LineTerms(
        account(random), account(random), amount, TransactionType.FEE, null, "{\"n\": 1}");
  }

  private AccountId account(Random random) {
    int index = random.nextInt(accounts.size() * 8 + 1);
    return index == 0 ? new AccountId(UUID.randomUUID()) : accounts.get(index % accounts.size());
  }

  /** Mostly one that stood so before the batch, else any of the newest, or none. */
  private PaymentId payment(Random random, String status) {
    List<PaymentId> such =
        payments.stream().filter(id -> oracle.deals.get(id).status.equals(status)).toList();
    if (!such.isEmpty() && random.nextInt(5) > 0) {
      return such.get(random.nextInt(such.size()));
    }
    int index = payments.size() - 1 - random.nextInt(12);
    return index < 0 || random.nextInt(10) == 0
        ? new PaymentId(UUID.randomUUID())
        : payments.get(index);
  }

  private static String part(Random random) {
    return random.nextInt(6) == 0 ? "0.001" : random.nextInt(4) + ".5";
  }

  private void open() {
    List<LedgerRequest> requests = new ArrayList<>();
    for (AccountType type : AccountType.values()) {
      requests.add(Commands.open(type, "EUR", type == AccountType.SUSPENSE ? 500 : 0));
    }
    for (int i = 0; i < 5; i++) {
      requests.add(Commands.open(AccountType.CLIENT, i == 0 ? "USD" : "EUR", 100L * i));
    }
    List<Outcome> outcomes = LEDGER.apply(Commands.batch(requests));
    for (int i = 0; i < requests.size(); i++) {
      var opened = Commands.account(outcomes.get(i));
      AccountId id = Commands.accountId(outcomes.get(i));
      AccountType type = AccountType.of(opened.getType().name());
      accounts.add(id);
      oracle.books.put(
          id, new LedgerOracle.Book(type, opened.getCurrency(), opened.getOverdraftLimit()));
      revisions.put(id.value(), 1L);
    }
  }

  private static List<AccountMovement> movements(LedgerEvent event) {
    return switch (event.getPayload()) {
      case PaymentPended pended -> pended.getMovements();
      case PaymentPosted posted -> posted.getMovements();
      case PaymentCancelled cancelled -> cancelled.getMovements();
      default -> List.of();
    };
  }

  private static List<Long> stored(AccountId id) {
    return LEDGER
        .sql()
        .sql("select balance, held, version from account where id = ?")
        .param(id.value())
        .query((row, _) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  private static List<Long> shown(LedgerOracle.Book book) {
    return List.of(book.balance, book.held, book.version);
  }
}
