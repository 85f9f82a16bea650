package io.finlego.ingress.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Hostile;
import io.finlego.ingress.PublishedRows;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountSearchTest {

  private static final String LIST = "/v2/ledger/internal/Accounts";
  private static final String SEARCH = LIST + "/search";

  private final PublishedRows rows = PublishedRows.shared();
  private final Api system = rows.system();
  private final UUID client = rows.client();
  private final PublishedRows.Row euros = rows.account(client, "EUR", 0, 12_345, 0, 0);
  private final PublishedRows.Row yen = rows.account(client, "JPY", 1, 124, 0, 0);
  private final PublishedRows.Row savings =
      rows.ledger()
          .changed(
              rows.account(client, "EUR", 2, -5, 0, 100),
              "Savings 100%_",
              "{\"project\": \"Kėdė-17\", \"tags\": [1, 2]}",
              "blocked");

  @Test
  void aQueryTakesAThousandValues() {
    List<String> ids =
        Stream.generate(UUID::randomUUID)
            .limit(999)
            .map(UUID::toString)
            .collect(Collectors.toCollection(ArrayList::new));
    ids.add(client.toString());

    String inOneParameter = "?clientIds=" + String.join("%2C", ids);
    String inManyParameters = "?clientIds=" + String.join("&clientIds=", ids);

    assertThat(system.get(LIST + inOneParameter).value().path("items")).hasSize(3);
    assertThat(system.get(LIST + inManyParameters).value().path("items")).hasSize(3);
  }

  @Test
  void aClientsAccountsComeNewestFirstOrInTheWantedOrder() {
    assertThat(search("")).containsExactlyElementsOf(ids(savings, yen, euros));
    assertThat(search("'sort': 'openedAt'")).containsExactlyElementsOf(ids(euros, yen, savings));
    assertThat(search("'sort': 'accountNumber'"))
        .containsExactlyElementsOf(ids(euros, yen, savings));
    assertThat(search("'sort': '-accountNumber'"))
        .containsExactlyElementsOf(ids(savings, yen, euros));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'currencies': ['JPY', 'USD']                        | yen",
        "'currencies': ['EUR']                               | savings euros",
        "'types': ['settlement']                             |",
        "'types': ['client', 'fees'], 'statuses': ['active'] | yen euros",
        "'statuses': ['blocked', 'closed']                   | savings",
        "'text': 'sAVINGS'                                   | savings",
        "'text': '0%_'                                       | savings",
        "'text': 'kėdė'                                      | savings",
        "'text': 'KEDE-17'                                   | savings",
        "'text': '100%_, savings'                            | savings",
        "'text': 'savings pensions'                          |",
        "'metadata': {'project': 'Kėdė-17'}                  | savings",
        "'metadata': {'tags': [2]}                           | savings",
        "'metadata': {'tags': [3]}                           |",
        "'metadata': {}                                      | savings yen euros",
        "'balanceFrom': 123.45, 'balanceTo': '124'           | yen euros",
        "'balanceFrom': 123.451                              | yen",
        "'balanceTo': -0.05                                  | savings",
        "'balanceFrom': -0.05, 'balanceTo': 0                | savings"
      })
  void accountsAreFoundByEveryFilterInBodyAndQuery(String filter, String names) {
    List<String> expected =
        names == null
            ? List.of()
            : Stream.of(names.split(" ")).map(name -> row(name).id().toString()).toList();

    assertThat(search(filter)).isEqualTo(expected);
  }

  @Test
  void accountsAreFoundByNumbersAndIbans() {
    assertThat(search("'accountNumbers': ['%s', '%s', '1']".formatted(euros.number(), yen.iban())))
        .containsExactlyElementsOf(ids(yen, euros));
    assertThat(search("'text': '%s'".formatted(yen.number().substring(2))))
        .containsExactlyElementsOf(ids(yen));
    assertThat(list("accountNumbers=" + euros.number() + "," + yen.iban()))
        .containsExactlyElementsOf(ids(yen, euros));
  }

  @Test
  void aListHasTheFiltersOfTheSearchAsQueryParameters() {
    String metadata = URLEncoder.encode("{\"tags\": [1]}", StandardCharsets.UTF_8);

    assertThat(list("")).containsExactlyElementsOf(ids(savings, yen, euros));
    assertThat(list("currencies=JPY&currencies=USD")).containsExactlyElementsOf(ids(yen));
    assertThat(list("types=client,fees&statuses=active&sort=openedAt"))
        .containsExactlyElementsOf(ids(euros, yen));
    assertThat(list("balanceFrom=-1&balanceTo=0")).containsExactlyElementsOf(ids(savings));
    assertThat(list("metadata=" + metadata)).containsExactlyElementsOf(ids(savings));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-openedAt", "openedAt", "accountNumber", "-accountNumber"})
  void everyAccountIsShownOnceFromPageToPage(String sort) {
    for (int i = 3; i < 10; i++) {
      rows.account(client, "EUR", i, 0, 0, 0);
    }
    List<String> walked = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      Api.Answer page =
          get("sort=" + sort + "&limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
      page.value().path("items").forEach(item -> walked.add(item.path("id").asString()));
      cursor = page.value().path("nextCursor").asString(null);
      rows.account(rows.client(), "EUR", 0, 0, 0, 0);
      pages++;
    } while (cursor != null);

    assertThat(pages).isEqualTo(4);
    assertThat(walked).isEqualTo(search("'sort': '" + sort + "'")).hasSize(10);
  }

  @Test
  void aCursorThatWasAlteredOrBelongsToAnotherSearchIsRefused() {
    String cursor = get("limit=1").value().path("nextCursor").asString();

    assertThat(get("limit=2&cursor=" + cursor).status()).isEqualTo(200);
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String altered = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThat(get("limit=1&cursor=" + altered).fields()).as("%d", i).containsExactly("cursor");
    }
    for (String altered :
        List.of(cursor + "A", cursor.substring(1), cursor + "=", "x", "AAAA", "%00")) {
      assertThat(get("limit=1&cursor=" + altered).status()).as(altered).isEqualTo(400);
    }
    assertThat(get("limit=1&statuses=active&cursor=" + cursor).fields()).containsExactly("cursor");
    assertThat(get("limit=1&sort=openedAt&cursor=" + cursor).fields()).containsExactly("cursor");
  }

  @Test
  void aSearchWithFaultsNamesEachField() {
    String body =
        """
        {"clientIds": ["x"], "accountNumbers": [], "currencies": ["eur"], "types": ["x"], "statuses": [1], "text": "",
         "balanceFrom": "a", "balanceTo": 1e400, "metadata": [], "sort": "balance", "limit": 501, "cursor": 7}
        """;
    assertThat(system.post(SEARCH, body).fields())
        .containsExactlyInAnyOrder(
            "clientIds[0]",
            "accountNumbers",
            "currencies[0]",
            "types[0]",
            "statuses[0]",
            "text",
            "balanceFrom",
            "balanceTo",
            "metadata",
            "sort",
            "limit",
            "cursor");
    assertThat(get("limit=0").fields()).containsExactly("limit");
    assertThat(get("limit=x&balanceFrom=2&balanceTo=1").fields())
        .containsExactlyInAnyOrder("limit", "balanceTo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clientIds",
        "accountNumbers",
        "currencies",
        "types",
        "statuses",
        "text",
        "balanceFrom",
        "balanceTo",
        "metadata",
        "sort",
        "limit",
        "cursor"
      })
  void hostileValuesInEveryParameterOfAnAccountSearchAreRefused(String parameter) {
    for (String value : Hostile.values()) {
      assertThat(system.get(LIST + "?" + parameter + "=" + value).status())
          .as(value)
          .isIn(200, 400);
    }
  }

  @Test
  void onlySystemsSearchAccounts() {
    Api frontOffice = rows.frontOffice(client);

    assertThat(frontOffice.get(LIST).status()).isEqualTo(403);
    assertThat(frontOffice.post(SEARCH, "{}").status()).isEqualTo(403);
  }

  private PublishedRows.Row row(String name) {
    return switch (name) {
      case "euros" -> euros;
      case "yen" -> yen;
      default -> savings;
    };
  }

  private List<String> search(String filter) {
    String of = "{'clientIds': ['%s']".formatted(client);
    String body = of + (filter.isEmpty() ? "" : ", ") + filter + "}";
    return ids(system.post(SEARCH, body.replace('\'', '"')));
  }

  private Api.Answer get(String query) {
    return system.get(LIST + "?clientIds=" + client + "&" + query);
  }

  private List<String> list(String query) {
    return ids(get(query));
  }

  private static List<String> ids(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.value().path("items").valueStream().map(a -> a.path("id").asString()).toList();
  }

  private static List<String> ids(PublishedRows.Row... accounts) {
    return Stream.of(accounts).map(row -> row.id().toString()).toList();
  }
}
