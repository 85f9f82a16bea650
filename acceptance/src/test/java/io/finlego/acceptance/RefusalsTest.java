package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.kernel.rejection.RejectionCodes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The reference's lists of refusals of payments, held against the refusals themselves: each one
 * that is documented comes, and none comes that is not.
 */
class RefusalsTest {

  private static final Stack STACK = RunningStack.get();

  /** What every operation may answer; the reference says so once. */
  private static final Set<String> EVERYWHERE =
      Set.of("invalidField", "idempotencyKeyReused", "internalError");

  /** Refusals that would damage the shared stack or take days; the ledger's own tests have them. */
  private static final Map<String, Set<String>> NOT_TRIED_HERE =
      Map.of(
          "", Set.of("balanceOverflow"),
          "/pend", Set.of("balanceOverflow"),
          "/post", Set.of("balanceOverflow", "valueDateNotOpen"),
          "/bulk", Set.of("balanceOverflow"));

  private static final Set<String> DOMAIN_CODES =
      RejectionCodes.all().stream().map(RejectionCode::code).collect(Collectors.toSet());

  private static final Pattern CODE = Pattern.compile("`([a-z]+[A-Z][a-zA-Z]*)`");
  private static final String PAYMENTS = "/internal/Payments";

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final String client = bank.client();
  private final String rich = bank.funded(client, "EUR", "100");
  private final String poor = bank.clientAccount(client, "EUR");
  private final String settlement = bank.account("settlement", "EUR");
  private final Map<String, Set<String>> seen = new HashMap<>();

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @Test
  void theReferenceListsTheRefusalsThatCome() {
    refuseLines();
    refuseDrafts();
    refuseSteps();
    refuseMovesOfRestrictedAccounts();

    Map<String, Set<String>> documented = documented();
    for (String operation : documented.keySet()) {
      Set<String> expected = documented.get(operation);
      expected.removeAll(NOT_TRIED_HERE.getOrDefault(operation, Set.of()));
      assertThat(seen.getOrDefault(operation, Set.of()))
          .as("POST %s%s", PAYMENTS, operation)
          .isEqualTo(expected);
    }
  }

  @Test
  void anExpiredPaymentIsRefusedAlikeBeforeAndAfterItIsCancelled() {
    String payment = expiring(Instant.now().plusMillis(1_500));
    bank.pend(payment).value();

    Set<String> codes = new TreeSet<>();
    Await.until(
        "the payment is past its end",
        () -> {
          Answer answer =
              system.send("POST", path(payment, "/post"), "{}", Map.of("X-Dry-Run", "true"));
          return answer.status() != 200;
        });
    Await.until(
        "the payment is cancelled",
        () -> {
          codes.addAll(bank.post(payment).codes());
          codes.addAll(bank.cancel(payment).codes());
          return system
              .get(PAYMENTS + "/" + payment)
              .value()
              .path("status")
              .asString()
              .equals("cancelled");
        });
    codes.addAll(bank.post(payment).codes());
    codes.addAll(bank.cancel(payment).codes());

    assertThat(codes).containsExactly("paymentExpired");
    assertThat(bank.pend(payment).codes()).containsExactly("paymentExpired");
  }

  /** What a payment that is made, or a line of a draft, is refused for. */
  private void refuseLines() {
    String dollars = bank.clientAccount(client, "USD");
    String closed = bank.clientAccount(client, "EUR");
    close(closed);
    for (String line :
        List.of(
            Bank.line(rich, UUID.randomUUID().toString(), "1", "EUR"),
            Bank.line(rich, closed, "1", "EUR"),
            Bank.line(rich, rich, "1", "EUR"),
            Bank.line(rich, dollars, "1", "EUR"),
            Bank.line(rich, poor, "0", "EUR"))) {
      post("", "{\"transaction\":" + line + "}");
      post("/bulk", "{\"payments\":[{\"transaction\":" + line + "}]}");
      post("/draft", "{\"transactions\":[" + line + "]}");
    }
    String lacking = Bank.payment(poor, rich, "1", "EUR");
    String externalId = UUID.randomUUID().toString();
    String made = with(Bank.payment(rich, poor, "1", "EUR"), "externalId", externalId);
    system.post(PAYMENTS, made).value();
    String old = LocalDate.now(ZoneOffset.UTC).minusDays(400).toString();
    for (String payment :
        List.of(
            Bank.payment(poor, rich, "1000", "EUR"),
            with(Bank.payment(rich, poor, "2", "EUR"), "externalId", externalId),
            with(lacking, "valueDate", old))) {
      post("", payment);
      post("/bulk", "{\"payments\":[" + payment + "]}");
    }
    String draft = "{\"transactions\":[" + Bank.line(rich, poor, "1", "EUR") + "]}";
    post("/draft", with(draft, "externalId", externalId));
    post("/draft", with(draft, "valueDate", old));
  }

  private void refuseDrafts() {
    String draft = "{\"transactions\":[" + Bank.line(rich, poor, "1", "EUR") + "]}";
    post("/draft", with(draft, "expiresAt", Instant.now().minusSeconds(60).toString()));
  }

  /** What the steps of a payment are refused for. */
  private void refuseSteps() {
    for (String step : List.of("/pend", "/post", "/cancel")) {
      post(step, UUID.randomUUID().toString(), "{}");
    }
    String draft = bank.draft(rich, poor, "1", "EUR");
    post("/post", draft, "{}");
    bank.pend(draft).value();
    post("/pend", draft, "{}");
    post("/post", draft, "{\"amount\": 0}");
    post("/post", draft, "{\"amount\": 2}");
    bank.post(draft).value();
    post("/post", draft, "{}");
    post("/cancel", draft, "{}");
    String cancelled = bank.draft(rich, poor, "1", "EUR");
    bank.cancel(cancelled).value();
    post("/post", cancelled, "{}");
    post("/cancel", cancelled, "{}");
    String line = Bank.line(rich, poor, "1", "EUR");
    String two =
        system
            .post(PAYMENTS + "/draft", "{\"transactions\":[" + line + "," + line + "]}")
            .value()
            .path("id")
            .asString();
    bank.pend(two).value();
    post("/post", two, "{\"amount\": 1}");
    post("/pend", bank.draft(poor, rich, "1000", "EUR"), "{}");
    String ended = expiring(Instant.now().plusMillis(300));
    Await.until("the payment has ended", () -> bank.pend(ended).codes().contains("paymentExpired"));
    post("/pend", ended, "{}");
    post("/post", ended, "{}");
    post("/cancel", ended, "{}");
  }

  /** What accounts and clients that may not pay are refused for. */
  private void refuseMovesOfRestrictedAccounts() {
    String gone = bank.clientAccount(client, "EUR");
    String toGone = bank.draft(rich, gone, "1", "EUR");
    String toGoneToo = bank.draft(rich, gone, "1", "EUR");
    bank.pend(toGoneToo).value();
    close(gone);
    post("/pend", toGone, "{}");
    post("/post", toGoneToo, "{}");
    refuseMoves(
        account ->
            system.send(
                "PATCH", "/Accounts/" + account.id(), "{\"status\":\"blocked\"}", Map.of()));
    refuseMoves(account -> bank.block(account.owner()));
    refuseMoves(account -> bank.assess(account.owner(), "prohibited"));
  }

  private record Owned(String id, String owner) {}

  private void refuseMoves(java.util.function.Function<Owned, Answer> restrict) {
    String owner = bank.client();
    String account = bank.funded(owner, "EUR", "10");
    String draft = bank.draft(account, settlement, "1", "EUR");
    String pending = bank.draft(account, settlement, "1", "EUR");
    bank.pend(pending).value();
    restrict.apply(new Owned(account, owner)).value();
    String payment = Bank.payment(account, settlement, "1", "EUR");
    post("", payment);
    post("/bulk", "{\"payments\":[" + payment + "]}");
    post("/pend", draft, "{}");
    post("/post", pending, "{}");
  }

  private void post(String operation, String body) {
    note(operation, system.post(PAYMENTS + operation, body));
  }

  private void post(String step, String payment, String body) {
    note(step, system.post(path(payment, step), body));
  }

  private void note(String operation, Answer answer) {
    Set<String> codes = seen.computeIfAbsent(operation, _ -> new TreeSet<>());
    codes.addAll(answer.codes());
    answer
        .json()
        .path("value")
        .forEach(
            outcome ->
                outcome
                    .path("errors")
                    .forEach(error -> codes.add(error.at("/metadata/code").asString(""))));
    assertThat(answer.status() >= 400 || operation.equals("/bulk")).as("%s", answer).isTrue();
  }

  private void close(String account) {
    system.send("DELETE", "/Accounts/" + account, null, Map.of()).value();
  }

  private String expiring(Instant expiresAt) {
    String body = "{\"transactions\":[" + Bank.line(rich, poor, "1", "EUR") + "]}";
    return system
        .post(PAYMENTS + "/draft", with(body, "expiresAt", expiresAt.toString()))
        .value()
        .path("id")
        .asString();
  }

  private static String path(String payment, String step) {
    return PAYMENTS + "/" + payment + step;
  }

  private static String with(String body, String field, String value) {
    return body.replaceFirst("\\{", "{\"" + field + "\":\"" + value + "\",");
  }

  /** The refusals that the reference names, by operation. */
  private static Map<String, Set<String>> documented() {
    return Operation.of(STACK)
        .filter(operation -> operation.method().equals("POST"))
        .filter(operation -> operation.path().startsWith(PAYMENTS))
        .collect(
            Collectors.toMap(
                operation -> operation.path().replaceFirst(PAYMENTS + "(/\\{[^}]*})?", ""),
                operation -> codes(operation.description().path("description").asString(""))));
  }

  private static Set<String> codes(String text) {
    Set<String> codes = new TreeSet<>();
    Matcher words = CODE.matcher(text);
    while (words.find()) {
      if (DOMAIN_CODES.contains(words.group(1)) && !EVERYWHERE.contains(words.group(1))) {
        codes.add(words.group(1));
      }
    }
    return codes;
  }
}
