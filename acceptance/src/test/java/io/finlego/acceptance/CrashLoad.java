package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What callers send until the stack is killed: payments, imports of clients, and the lives of
 * clients. Imports, blocks and erasures go through two domains. Codes become notifications, and
 * poison becomes dead letters.
 */
final class CrashLoad {

  private static final int PAYERS = 14;
  private static final int IMPORTERS = 2;
  private static final int CHANGERS = 2;
  private static final int CALLERS = PAYERS + IMPORTERS + CHANGERS + 2;

  private static final String IMPORTED =
      """
      select c.external_client_id, string_agg(a.currency, ' ' order by a.currency)
      from client.client c left join ledger.account_view a on a.client_id = c.id
      where c.external_client_id is not null
      group by c.id
      """;

  private final Stack stack;
  private final List<String> accounts = new ArrayList<>();
  private final Collection<Sent> payments = new ConcurrentLinkedQueue<>();
  private final Collection<Sent> imports = new ConcurrentLinkedQueue<>();
  private final Collection<Sent> changes = new ConcurrentLinkedQueue<>();
  private final CodeLoad codes;
  private final PoisonLoad poison;

  CrashLoad(Stack stack) {
    this.stack = stack;
    Bank bank = new Bank(Api.system(stack));
    String client = bank.client();
    for (int i = 0; i < 8; i++) {
      accounts.add(bank.funded(client, "EUR", "1000000"));
    }
    codes = new CodeLoad(stack, client, accounts.getFirst());
    poison = new PoisonLoad(stack);
  }

  /**
   * Sends commands of all kinds. Kills the stack when this many payments are answered. Returns the
   * stall that begins then.
   */
  Stall sendUntilKilled(SplittableRandom random, int paymentCount, Consumer<Stack> kill)
      throws Exception {
    Api system = Api.system(stack);
    AtomicBoolean down = new AtomicBoolean();
    int before = payments.size();
    try (ExecutorService executor = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> callers = new ArrayList<>();
      for (Runnable call : calls(system, random)) {
        callers.add(
            executor.submit(
                () -> {
                  while (!down.get()) {
                    call.run();
                  }
                }));
      }
      Await.until("answers", () -> payments.size() - before >= paymentCount);
      Stall stall = Stall.begin();
      kill.accept(stack);
      down.set(true);
      for (Future<?> caller : callers) {
        caller.get();
      }
      return stall;
    }
  }

  /** What each caller does again and again. */
  private List<Runnable> calls(Api system, SplittableRandom random) {
    List<Runnable> calls = new ArrayList<>(List.of(codes.call(), poison::send));
    for (int i = 0; i < PAYERS; i++) {
      SplittableRandom ofPayer = random.split();
      calls.add(() -> payments.add(payment(system, ofPayer)));
    }
    calls.addAll(Collections.nCopies(IMPORTERS, () -> imports.add(anImport(system))));
    calls.addAll(Collections.nCopies(CHANGERS, () -> liveALife(system)));
    return calls;
  }

  private Sent payment(Api system, SplittableRandom random) {
    int from = random.nextInt(accounts.size());
    int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
    return Sent.payment(system, Bank.payment(accounts.get(from), accounts.get(to), "0.01", "EUR"));
  }

  private static Sent anImport(Api system) {
    String externalId = "crash-" + UUID.randomUUID();
    return Sent.individualsImport(
        system, Bank.imported(externalId, UUID.randomUUID().toString(), "EUR", "USD"));
  }

  /** A client is created, changed, blocked, unblocked and erased, as long as answers come. */
  private void liveALife(Api system) {
    String onboarding = UUID.randomUUID().toString();
    Sent created = Sent.to(system, "POST", "/internal/Clients", Bank.profile(onboarding, "low"));
    changes.add(created);
    String path = "/internal/Clients/" + created.value().path("id").asString("");
    boolean isAnswered =
        created.isDone()
            && change(system, "PUT", path, Bank.profile(onboarding, "high"))
            && change(system, "PUT", path + "/block", Bank.REASON)
            && change(system, "PUT", path + "/unblock", Bank.REASON)
            && change(system, "POST", path + "/erase", Bank.REASON);
    if (!isAnswered) {
      Await.pause();
    }
  }

  private boolean change(Api system, String method, String path, String body) {
    Sent change = Sent.to(system, method, path, body);
    changes.add(change);
    return change.isDone();
  }

  /** Sends a payment until it is answered, as a caller does who waits for the stack. */
  void payUntilAnswered(SplittableRandom random) {
    Api system = Api.system(stack);
    Await.until(
        "the first answer",
        () -> {
          Sent payment = payment(system, random);
          payments.add(payment);
          return payment.isDone();
        });
  }

  /**
   * Sends everything once more. Each command has one outcome, and all of them together have the
   * rows and events of each once.
   */
  void assertThatEachCommandHasOneEffect(String description) {
    assertThat(payments).as(description).filteredOn(Sent::isDone).hasSizeGreaterThan(200);
    assertThat(imports).as(description).anyMatch(Sent::isDone);
    assertThat(changes).as(description).anyMatch(Sent::isDone);
    Api system = Api.system(stack);
    for (Collection<Sent> commands : List.of(payments, imports, changes)) {
      Sent.assertThatRetriesHaveOneOutcome(commands, system, description);
    }
    codes.assertThatEachIsSentOnce(description);
    poison.assertThatEachIsADeadLetter(description);
    assertThat(Invariants.rows(stack, Invariants.POSTED_PAYMENTS))
        .as("each key has one payment, %s", description)
        .hasSize(payments.size() + accounts.size());
    assertThat(Invariants.rows(stack, IMPORTED))
        .as("each import has one client with its accounts, %s", description)
        .hasSize(imports.size())
        .allSatisfy((_, currencies) -> assertThat(currencies).isEqualTo("EUR USD"));
    assertThat(ClientEventsTest.counts(stack))
        .as("each change has one event, %s", description)
        .isEqualTo(expectedEvents());
  }

  private Map<String, Integer> expectedEvents() {
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("ClientCreated", 1 + imports.size());
    changes.forEach(change -> counts.merge(event(change), 1, Integer::sum));
    return counts;
  }

  private static String event(Sent change) {
    return switch (change.path().replaceFirst("^/internal/Clients/?[-0-9a-f]*/?", "")) {
      case "block" -> "ClientBlocked";
      case "unblock" -> "ClientUnblocked";
      case "erase" -> "ClientErased";
      default -> change.method().equals("PUT") ? "ClientChanged" : "ClientCreated";
    };
  }
}
