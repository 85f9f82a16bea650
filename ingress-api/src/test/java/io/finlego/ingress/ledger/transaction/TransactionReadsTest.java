package io.finlego.ingress.ledger.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Hostile;
import io.finlego.ingress.PublishedRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TransactionReadsTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:20:00Z");

  private final PublishedRows rows = PublishedRows.shared();
  private final Api system = rows.system();
  private final UUID client = rows.client();
  private final PublishedRows.Row ownAccount = rows.account(client, "EUR", 0, 0, 0, 0);
  private final PublishedRows.Row ownToo = rows.account(client, "EUR", 1, 0, 0, 0);
  private final PublishedRows.Row foreign = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
  private final UUID payment = rows.payment("posted", null, AT);

  private final String out = posted(1, ownAccount, foreign, 1000, 0);
  private final String in = posted(2, foreign, ownAccount, 250, 1);
  private final String between = posted(3, ownAccount, ownToo, 30, 2);
  private final String draft =
      rows.transaction(payment, 4, ownAccount, foreign, 5, "EUR", "draft", AT.plusSeconds(3))
          .toString();

  private String posted(
      int sequence, PublishedRows.Row debit, PublishedRows.Row credit, long amount, int later) {
    return rows.transaction(
            payment, sequence, debit, credit, amount, "EUR", "posted", AT.plusSeconds(later))
        .toString();
  }

  @Test
  void anAccountsTransactionsComeNewestFirstEachOnce() {
    String account = "accountId=" + ownAccount.id();

    assertThat(system(account)).containsExactly(draft, between, in, out);
    assertThat(system(account + "&sort=createdAt")).containsExactly(out, in, between, draft);
    assertThat(system(account + "&direction=debit")).containsExactly(draft, between, out);
    assertThat(system(account + "&direction=incoming")).containsExactly(in);
    assertThat(system("accountId=" + ownToo.id() + "&direction=outgoing")).isEmpty();
    assertThat(system(account + "&status=posted")).containsExactly(between, in, out);
    assertThat(system(account + "&status=draft")).containsExactly(draft);
  }

  @Test
  void aClientsTransactionsComeEachOnce() {
    assertThat(system("clientId=" + client)).containsExactly(draft, between, in, out);
    assertThat(system("clientId=" + client + "&accountId=" + ownToo.id())).containsExactly(between);
    assertThat(system("clientId=" + client + "&accountId=" + foreign.id())).isEmpty();
    assertThat(system("paymentId=" + payment)).containsExactly(draft, between, in, out);
  }

  @Test
  void transactionsAreFoundByAmountsInMajorUnitsOfEachCurrency() {
    PublishedRows.Row yen = rows.account(client, "JPY", 2, 0, 0, 0);
    PublishedRows.Row dinar = rows.account(client, "BHD", 3, 0, 0, 0);
    String inYen = rows.transaction(payment, 5, yen, foreign, 10, "JPY", "draft", AT).toString();
    String inDinar =
        rows.transaction(payment, 6, dinar, foreign, 10_000, "BHD", "draft", AT).toString();
    String of = "clientId=" + client;

    assertThat(system(of + "&minAmount=10&maxAmount=10.0"))
        .containsExactlyInAnyOrder(out, inYen, inDinar);
    assertThat(system(of + "&minAmount=10.001")).isEmpty();
    assertThat(system(of + "&maxAmount=0.05")).containsExactly(draft);
    assertThat(system(of + "&currency=JPY")).containsExactly(inYen);
    assertThat(system(of + "&type=fee")).isEmpty();
    assertThat(system(of + "&text=FOR%20mar&maxAmount=0.05")).containsExactly(draft);
    assertThat(system(of + "&from=2026-03-02T09:20:02Z")).containsExactly(draft, between);
    assertThat(system(of + "&to=2026-03-01")).isEmpty();
  }

  @Test
  void aFrontOfficeSeesTheTransactionsOfItsOwnAccountsOnly() {
    Api owner = rows.frontOffice(client);
    Api otherClient = rows.frontOffice(rows.client());

    assertThat(ids(owner.get("/Transactions"))).containsExactly(between, in, out);
    assertThat(ids(owner.get("/Transactions?direction=credit"))).containsExactly(between, in);
    assertThat(ids(owner.get("/Transactions?accountId=" + ownToo.id()))).containsExactly(between);
    assertThat(ids(owner.get("/Transactions?accountId=" + foreign.id()))).isEmpty();
    assertThat(ids(otherClient.get("/Transactions"))).isEmpty();
    assertThat(ids(otherClient.get("/Transactions?accountId=" + ownAccount.id()))).isEmpty();
    assertThat(
            otherClient.get("/Transactions?clientId=" + client + "&paymentId=" + payment).fields())
        .containsExactly("clientId", "paymentId");
  }

  @Test
  void aPayeeSeesTheTextsOfAPaymentWhenItIsPosted() {
    UUID incoming = suspected(foreign, ownAccount, "pending");
    UUID outgoing = suspected(ownAccount, foreign, "pending");
    UUID internal = suspected(ownAccount, ownToo, "pending");
    UUID arrived = suspected(foreign, ownAccount, "posted");
    Api owner = rows.frontOffice(client);

    JsonNode seen = transaction(owner.get("/Transactions?direction=credit"), incoming);
    assertThat(seen.path("description").isNull()).isTrue();
    assertThat(seen.path("metadata").isNull()).isTrue();
    assertThat(seen.path("amount").decimalValue()).isEqualByComparingTo("0.07");
    assertThat(ids(owner.get("/Transactions?text=mule")))
        .containsExactlyInAnyOrder(outgoing.toString(), internal.toString(), arrived.toString());
    assertThat(transaction(owner.get("/Transactions"), outgoing).at("/metadata/risk").asInt())
        .isEqualTo(99);
    assertThat(ids(system.get("/internal/Transactions?text=mule&clientId=" + client)))
        .contains(incoming.toString());
  }

  private UUID suspected(PublishedRows.Row debit, PublishedRows.Row credit, String status) {
    UUID transaction = rows.transaction(payment, 9, debit, credit, 7, "EUR", status, AT);
    return rows.ledger().annotated(transaction, "Suspected mule", "{\"risk\": 99}");
  }

  private static JsonNode transaction(Api.Answer answer, UUID id) {
    return answer
        .value()
        .path("items")
        .valueStream()
        .filter(item -> item.path("id").asString().equals(id.toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFrontOfficeSeesWhatHoldsOrMovesMoneyOnAccountsOfItsOwn() {
    PublishedRows.Row prepared =
        rows.ledger().ofInstitution(rows.account(client, "EUR", 2, 0, 0, 0), "settlement");
    String pending = made(5, ownAccount, foreign, "pending");
    made(6, ownAccount, foreign, "cancelled");
    made(7, prepared, foreign, "posted");
    Api owner = rows.frontOffice(client);

    Api.Answer answer = owner.get("/Transactions");
    assertThat(ids(answer)).containsExactly(pending, between, in, out);
    assertThat(answer.value().path("totalCount").asInt()).isEqualTo(4);
    assertThat(ids(owner.get("/Transactions?accountId=" + prepared.id()))).isEmpty();
    assertThat(system("clientId=" + client)).hasSize(7);
  }

  private String made(
      int sequence, PublishedRows.Row debit, PublishedRows.Row credit, String status) {
    return rows.transaction(
            payment, sequence, debit, credit, 7, "EUR", status, AT.plusSeconds(sequence))
        .toString();
  }

  @Test
  void aPeriodMeansBookingDaysOrInstantsOfPosting() {
    // Drafted on 2 March and posted on the evening of the 3rd (UTC), which was booked on the 4th.
    Instant posting = Instant.parse("2026-03-03T18:00:00.000001Z");
    rows.ledger().posted(UUID.fromString(out), posting, LocalDate.of(2026, 3, 4));
    String account = "accountId=" + ownAccount.id() + "&status=posted";

    assertThat(system(account + "&from=2026-03-04&to=2026-03-04")).containsExactly(out);
    assertThat(system(account + "&from=2026-03-03&to=2026-03-03")).isEmpty();
    assertThat(system(account + "&to=2026-03-03")).containsExactly(between, in);
    assertThat(system(account + "&from=2026-03-03T18:00:00.000001Z")).containsExactly(out);
    assertThat(system(account + "&from=2026-03-03T18:00:00.000002Z")).isEmpty();
    assertThat(system(account + "&to=2026-03-03T18:00:00.000002Z"))
        .containsExactly(between, in, out);
    assertThat(system(account + "&to=2026-03-03T18:00:00.000001Z")).containsExactly(between, in);
    assertThat(system("paymentId=" + payment + "&from=2026-03-04&to=2026-03-04"))
        .containsExactly(out);
    assertThat(system("paymentId=" + payment + "&from=2026-03-02&to=2026-03-02"))
        .containsExactly(draft, between, in);
    assertThat(ids(rows.frontOffice(client).get("/Transactions?from=2026-03-04")))
        .containsExactly(out);
  }

  @Test
  void aPeriodThatEndsADayBeforeItBeginsIsRefused() {
    assertThat(system.get("/internal/Transactions?from=2026-03-02&to=2026-03-01").fields())
        .containsExactly("to");
    assertThat(
            system.get("/internal/Transactions?from=2026-03-02T00:00:00Z&to=2026-03-01").fields())
        .containsExactly("to");
    assertThat(system.get("/internal/Transactions?from=2026-03-02&to=2026-03-02").status())
        .isEqualTo(200);
  }

  @Test
  void aSystemReadsOneTransaction() {
    Api.Answer answer = system.get("/internal/Transactions/" + out);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("\"amount\":10.00", "\"sequence\":1", "\"valueDate\":null");
    assertThat(system.get("/internal/Transactions/" + UUID.randomUUID()).code())
        .isEqualTo("transactionNotFound");
    assertThat(rows.frontOffice(client).get("/internal/Transactions/" + out).status())
        .isEqualTo(403);
  }

  @Test
  void aListOfTransactionsMustNameAnAccountOrAClient() {
    assertThat(system.get("/internal/Transactions?direction=debit").fields())
        .containsExactly("direction");
    assertThat(system.get("/internal/Transactions?minAmount=2&maxAmount=1").fields())
        .containsExactly("maxAmount");
    assertThat(system.get("/internal/Transactions?from=2026-03-02&to=2026-02-28").fields())
        .containsExactly("to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accountId",
        "clientId",
        "paymentId",
        "from",
        "to",
        "type",
        "status",
        "currency",
        "direction",
        "minAmount",
        "maxAmount",
        "text",
        "sort"
      })
  void hostileValuesInEveryParameterOfATransactionListAreRefused(String parameter) {
    for (String value : Hostile.values()) {
      Api.Answer answer =
          system.get("/internal/Transactions?pageSize=1&" + parameter + "=" + value);
      assertThat(answer.status()).as(value).isIn(200, 400);
    }
  }

  private List<String> system(String query) {
    return ids(system.get("/internal/Transactions?" + query));
  }

  private static List<String> ids(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.value().path("items").valueStream().map(t -> t.path("id").asString()).toList();
  }
}
