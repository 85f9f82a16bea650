package io.finlego.ingress.ledger.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionSearchTest {

  private static final String PATH = "/internal/Transactions/query";
  private static final Instant AT = Instant.parse("2026-03-02T09:20:00Z");

  private final PublishedRows rows = PublishedRows.shared();
  private final Api system = rows.system();
  private final UUID client = rows.client();
  private final UUID otherClient = rows.client();
  private final PublishedRows.Row account = rows.account(client, "EUR", 0, 0, 0, 0);
  private final PublishedRows.Row foreign = rows.account(otherClient, "EUR", 0, 0, 0, 0);
  private final PublishedRows.Row third = rows.account(null, "JPY", 0, 0, 0, 0);
  private final UUID payment = rows.payment("posted", null, AT);
  private final UUID draft = rows.payment("draft", null, AT);

  private final String out = transaction(payment, account, foreign, 1000, "EUR", "posted", 0);
  private final String in = transaction(payment, foreign, account, 250, "EUR", "posted", 1);
  private final String yen = transaction(payment, third, foreign, 10, "JPY", "posted", 2);
  private final String planned = transaction(draft, account, foreign, 5, "EUR", "draft", 3);

  private String transaction(
      UUID of,
      PublishedRows.Row debit,
      PublishedRows.Row credit,
      long amount,
      String currency,
      String status,
      int later) {
    return rows.transaction(
            of, later + 1, debit, credit, amount, currency, status, AT.plusSeconds(later))
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'accountIds': [OWN]                                             | planned in out",
        "'accountIds': [OWN, THIRD]                                      | planned yen in out",
        "'clientIds': [CLIENT, OTHER]                                    | planned yen in out",
        "'clientIds': [CLIENT], 'accountIds': [THIRD]                    |",
        "'accountIds': [OWN], 'directions': ['debit']                    | planned out",
        "'accountIds': [OWN], 'directions': ['incoming', 'credit']       | in",
        "'accountIds': [OWN], 'directions': ['debit', 'incoming']        | planned in out",
        "'paymentIds': [PAYMENT, DRAFT], 'sort': 'createdAt'             | out in yen planned",
        "'paymentIds': [DRAFT]                                           | planned",
        "'paymentIds': [PAYMENT, DRAFT], 'statuses': ['draft','pending'] | planned",
        "'paymentIds': [PAYMENT], 'currencies': ['JPY', 'USD']           | yen",
        "'paymentIds': [PAYMENT], 'types': ['fee']                       |",
        "'paymentIds': [PAYMENT], 'minAmount': '2.5', 'maxAmount': 10    | yen in out",
        "'paymentIds': [PAYMENT], 'text': 'FOR mar'                      | yen in out",
        "'paymentIds': [PAYMENT], 'text': 'márch, for'                   | yen in out",
        "'paymentIds': [PAYMENT], 'text': 'for April'                    |",
        "'clientIds': [CLIENT], 'from': '2026-03-02T09:20:01Z'           | planned in",
        "'clientIds': [CLIENT], 'from': '2026-03-02', 'to': '2026-03-02' | planned in out",
        "'clientIds': [CLIENT], 'to': '2026-03-01'                       |"
      })
  void transactionsAreFoundByListsOfValues(String filter, String names) {
    List<String> expected =
        names == null ? List.of() : Stream.of(names.split(" ")).map(this::id).toList();

    assertThat(ids(search(filter))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'accountIds': [OWN, THIRD]", "'paymentIds': [PAYMENT, DRAFT]"})
  void everyTransactionIsShownOnceFromPageToPage(String filter) {
    for (String sort : List.of("-createdAt", "createdAt")) {
      String search = filter + ", 'sort': '" + sort + "'";
      List<String> walked = new ArrayList<>();
      String cursor = "";
      while (cursor != null) {
        Api.Answer page = search(search + ", 'limit': 3" + cursor);
        walked.addAll(ids(page));
        String next = page.value().path("nextCursor").asString(null);
        cursor = next == null ? null : ", 'cursor': '" + next + "'";
      }
      assertThat(walked).isEqualTo(ids(search(search))).hasSize(4);
    }
  }

  @Test
  void aCursorThatWasAlteredOrBelongsToAnotherSearchIsRefused() {
    String filter = "'clientIds': [CLIENT], 'limit': 1";
    String cursor = search(filter).value().path("nextCursor").asString();
    String altered = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);

    assertThat(search(filter + ", 'cursor': '" + cursor + "'").status()).isEqualTo(200);
    assertThat(search(filter + ", 'cursor': '" + altered + "'").fields()).containsExactly("cursor");
    assertThat(search(filter + ", 'types': ['fee'], 'cursor': '" + cursor + "'").fields())
        .containsExactly("cursor");
  }

  @Test
  void aSearchWithFaultsNamesEachField() {
    String body =
        """
        'accountIds': ['x'], 'clientIds': [], 'directions': ['up'], 'paymentIds': 1, 'statuses': ['lost'], 'types': \
        ['gift'],
        'currencies': ['eur'], 'minAmount': -1, 'maxAmount': 'x', 'text': '', 'from': '2026-02-30', 'to': 5,
        'sort': 'amount', 'limit': 0, 'cursor': ''
        """;
    assertThat(search(body).fields())
        .containsExactlyInAnyOrder(
            "accountIds[0]",
            "clientIds",
            "directions[0]",
            "paymentIds",
            "statuses[0]",
            "types[0]",
            "currencies[0]",
            "minAmount",
            "maxAmount",
            "text",
            "from",
            "to",
            "sort",
            "limit",
            "cursor");
    assertThat(search("'directions': ['debit'], 'from': '2026-03-02', 'to': '2026-02-28'").fields())
        .containsExactlyInAnyOrder("directions", "to");
    assertThat(search("'minAmount': 2, 'maxAmount': 1").fields()).containsExactly("maxAmount");
  }

  @Test
  void onlySystemsSearchTransactions() {
    assertThat(rows.frontOffice(client).post(PATH, "{}").status()).isEqualTo(403);
    assertThat(system.post(PATH, "{\"limit\": 1}").value().path("items")).hasSize(1);
  }

  private Api.Answer search(String filter) {
    String body =
        filter
            .replace("[OWN", "['" + account.id() + "'")
            .replace("THIRD]", "'" + third.id() + "']")
            .replace("[CLIENT", "['" + client + "'")
            .replace("OTHER]", "'" + otherClient + "']")
            .replace("[PAYMENT", "['" + payment + "'")
            .replace("DRAFT]", "'" + draft + "']");
    return system.post(PATH, "{" + body.replace('\'', '"') + "}");
  }

  private String id(String name) {
    return switch (name) {
      case "out" -> out;
      case "in" -> in;
      case "yen" -> yen;
      default -> planned;
    };
  }

  private static List<String> ids(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.value().path("items").valueStream().map(t -> t.path("id").asString()).toList();
  }
}
