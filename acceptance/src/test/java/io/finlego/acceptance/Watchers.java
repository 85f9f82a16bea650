package io.finlego.acceptance;

import io.finlego.acceptance.SteadyCaller.Answers;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One caller of each kind, who goes on at a steady rate while somebody else floods the stack. None
 * of them takes part in a flood.
 */
final class Watchers {

  /** Who watches. */
  enum Watcher {
    /** A system that pays. */
    PAYER(25),
    /** A client that renames its account. */
    RENAMER(25),
    /** A client that reads its account. */
    READER(10),
    /** A stranger that sends small signed webhooks. */
    STRANGER(10);

    private final int requestsPerSecond;

    Watcher(int requestsPerSecond) {
      this.requestsPerSecond = requestsPerSecond;
    }
  }

  private final Map<Watcher, SteadyCaller> callers = new EnumMap<>(Watcher.class);

  Watchers(HttpClient http, Stack stack) {
    Bank bank = new Bank(Api.system(stack));
    String client = bank.client();
    String account = bank.funded(client, "EUR", "1000000");
    String payment = Bank.payment(account, bank.clientAccount(client, "EUR"), "0.01", "EUR");
    String webhook = Sumsub.green(Sumsub.applicant(), FreshBody.ID, 1);
    String reader = bank.client();
    String read = "/Accounts/" + bank.clientAccount(reader, "EUR");
    Map<Watcher, Wave> waves =
        Map.of(
            Watcher.PAYER,
            Wave.of(
                "payment",
                "POST",
                "/internal/Payments",
                OtherSystem.token(stack, "payer"),
                payment),
            Watcher.RENAMER,
            Wave.of(
                "name",
                "PATCH",
                "/Accounts/" + account,
                Api.frontOffice(stack, client).token(),
                "{\"name\":\"x\"}"),
            Watcher.READER,
            Wave.of("read", "GET", read, Api.frontOffice(stack, reader).token(), ""),
            Watcher.STRANGER,
            Wave.anonymous("webhook", "POST", Sumsub.PATH, webhook).signed());
    waves.forEach(
        (watcher, wave) ->
            callers.put(
                watcher,
                new SteadyCaller(
                    watcher.requestsPerSecond, () -> Flood.status(http, stack, wave))));
  }

  /** Lets all of them send requests for this time. Returns when all are answered. */
  Map<Watcher, Answers> callFor(Duration time) throws Exception {
    Map<Watcher, Answers> answers = new EnumMap<>(Watcher.class);
    try (ExecutorService executor = Executors.newCachedThreadPool()) {
      Map<Watcher, Future<Answers>> calls = new EnumMap<>(Watcher.class);
      callers.forEach(
          (watcher, caller) -> calls.put(watcher, executor.submit(() -> caller.callFor(time))));
      for (Watcher watcher : Watcher.values()) {
        answers.put(watcher, calls.get(watcher).get());
      }
    }
    return answers;
  }
}
