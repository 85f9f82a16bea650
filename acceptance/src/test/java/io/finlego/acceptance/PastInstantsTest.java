package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What was answered for an instant stays the answer, however busy the processors are. */
class PastInstantsTest {

  private static final Stack STACK = RunningStack.get();
  private static final int PAYERS = 6;
  private static final Duration LOAD = Duration.ofSeconds(Effort.times(6));

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);

  /** A question that was asked while payments were made, and its answer. */
  private record Asked(Question question, String answer) {}

  private record Question(String method, String path, String body) {}

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @Test
  void anAnswerForAnInstantNeverChangesUnderLoad() throws Exception {
    List<String> accounts = accounts();
    ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
    AtomicBoolean over = new AtomicBoolean();
    long seed = System.nanoTime();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < PAYERS; i++) {
        SplittableRandom random = new SplittableRandom(seed + i);
        callers.submit(() -> pay(accounts, random, over));
      }
      callers.submit(() -> createClients(over));
      callers.submit(() -> importClients(over));
      for (int i = 0; i < 2; i++) {
        SplittableRandom random = new SplittableRandom(seed - 1 - i);
        callers.submit(() -> ask(accounts, random, over, asked));
      }
      Thread.sleep(LOAD);
      over.set(true);
    }

    List<String> changed = new ArrayList<>();
    for (Asked before : asked) {
      String now = answer(before.question());
      if (!now.equals(before.answer())) {
        changed.add("%s: %s instead of %s".formatted(before.question(), now, before.answer()));
      }
    }
    assertThat(asked).as("seed %d", seed).hasSizeGreaterThan(50);
    assertThat(changed).as("seed %d, of %d answers", seed, asked.size()).isEmpty();
  }

  private List<String> accounts() {
    String client = bank.client();
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < PAYERS; i++) {
      accounts.add(bank.funded(client, "EUR", "1000"));
    }
    return accounts;
  }

  private void pay(List<String> accounts, SplittableRandom random, AtomicBoolean over) {
    while (!over.get()) {
      int debit = random.nextInt(accounts.size());
      int credit = (debit + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
      bank.pay(accounts.get(debit), accounts.get(credit), "0.01", "EUR");
    }
  }

  private void createClients(AtomicBoolean over) {
    while (!over.get()) {
      bank.client();
    }
  }

  private void importClients(AtomicBoolean over) {
    while (!over.get()) {
      String body =
          Bank.imported(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "EUR");
      system.post("/integration/clients-import/individual", body).value();
    }
  }

  private void ask(
      List<String> accounts,
      SplittableRandom random,
      AtomicBoolean over,
      ConcurrentLinkedQueue<Asked> asked) {
    while (!over.get()) {
      Instant at = Instant.now().minus(random.nextInt(200_000), ChronoUnit.MICROS);
      Question question = question(accounts, at, random.nextInt(5));
      asked.add(new Asked(question, answer(question)));
    }
  }

  private static Question question(List<String> accounts, Instant at, int kind) {
    String ids = "[\"" + String.join("\",\"", accounts) + "\"]";
    return switch (kind) {
      case 0 ->
          new Question(
              "POST",
              "/internal/Transactions/query",
              "{\"accountIds\":%s,\"statuses\":[\"posted\"],\"from\":\"%s\",\"to\":\"%s\"}"
                  .formatted(ids, at.minusMillis(300), at));
      case 1 ->
          new Question(
              "GET",
              "/internal/Payments?pageSize=20&accountId=%s&to=%s"
                  .formatted(accounts.getFirst(), at),
              null);
      case 2 -> new Question("GET", "/internal/Clients?pageSize=5&createdTo=" + at, null);
      default ->
          new Question(
              "POST",
              "/internal/Accounts/calculateBalances",
              "{\"accountIds\":%s,\"at\":\"%s\"}".formatted(ids, at));
    };
  }

  private String answer(Question question) {
    return system
        .send(question.method(), question.path(), question.body(), java.util.Map.of())
        .value()
        .toString();
  }

  @Test
  void theBalancesOfNowAreTheBalancesOfTheInstantThatTheyShow() throws Exception {
    List<String> accounts = accounts();
    String ids = "[\"" + String.join("\",\"", accounts) + "\"]";
    AtomicBoolean over = new AtomicBoolean();
    List<String> now = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < PAYERS; i++) {
        SplittableRandom random = new SplittableRandom(i);
        callers.submit(() -> pay(accounts, random, over));
      }
      Instant end = Instant.now().plus(Duration.ofSeconds(2));
      while (Instant.now().isBefore(end)) {
        now.add(calculate("{\"accountIds\":" + ids + "}"));
      }
      over.set(true);
    }

    for (String answer : now) {
      String at = answer.replaceAll("(?s).*?\"at\":\"([^\"]+)\".*", "$1");
      assertThat(calculate("{\"accountIds\":%s,\"at\":\"%s\"}".formatted(ids, at)))
          .isEqualTo(answer);
    }
  }

  private String calculate(String body) {
    return answer(new Question("POST", "/internal/Accounts/calculateBalances", body));
  }
}
