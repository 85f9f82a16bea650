package io.finlego.ingress.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Hostile;
import io.finlego.ingress.PublishedRows;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountReadsTest {

  private final PublishedRows rows = PublishedRows.shared();
  private final Api system = rows.system();

  @Test
  void anAccountIsFoundByIdNumberAndIban() {
    UUID client = rows.client();
    PublishedRows.Row account = rows.account(client, "EUR", 0, 12345, 345, 5000);
    String spaced = account.iban().replaceAll("(.{4})", "$1%20").toLowerCase(Locale.ROOT);

    for (Api api : List.of(system, rows.frontOffice(client))) {
      for (String name :
          List.of(account.id().toString(), account.number(), account.iban(), spaced)) {
        Api.Answer answer = api.get("/Accounts/" + name);
        assertThat(answer.status()).as(name).isEqualTo(200);
        assertThat(answer.value().path("id").asString()).isEqualTo(account.id().toString());
      }
    }
  }

  @Test
  void anAccountHasExactAmountsAndTheCallersOwnMetadata() {
    PublishedRows.Row account = rows.account(rows.client(), "EUR", 0, 12345, 345, 5000);

    String answer = system.get("/Accounts/" + account.id()).text();

    assertThat(answer)
        .contains(
            "\"balance\":123.45",
            "\"heldAmount\":3.45",
            "\"availableBalance\":170.00",
            "\"overdraftLimit\":50.00",
            "\"metadata\":{\"a\": [1, null]}",
            "\"closedAt\":null",
            "\"order\":0");
  }

  @ParameterizedTest
  @CsvSource({
    "JPY, 9200000000000000000, 9200000000000000000",
    "BHD, 1, 0.001",
    "EUR, 9199999999999999999, 91999999999999999.99",
    "EUR, -5, -0.05",
    "EUR, 0, 0.00"
  })
  void amountsHaveTheDecimalsOfTheirCurrency(String currency, long minorUnits, String written) {
    PublishedRows.Row account = rows.account(null, currency, 0, minorUnits, 0, 0);

    assertThat(system.get("/Accounts/" + account.id()).text())
        .contains("\"balance\":" + written + ",");
  }

  @Test
  void theInstitutionsOwnAccountsHaveNeitherOwnerNorIban() {
    PublishedRows.Row account = rows.account(null, "EUR", 0, 0, 0, 0);

    Api.Answer answer = system.get("/Accounts/" + account.number());

    assertThat(answer.value().has("clientId")).isFalse();
    assertThat(answer.value().has("iban")).isFalse();
  }

  @Test
  void anotherClientsAccountIsNotFound() {
    PublishedRows.Row account = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
    Api other = rows.frontOffice(rows.client());

    Api.Answer unknown = other.get("/Accounts/" + UUID.randomUUID());
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.code()).isEqualTo("accountNotFound");
    for (String name : List.of(account.id().toString(), account.number(), account.iban())) {
      Api.Answer hidden = other.get("/Accounts/" + name);
      assertThat(hidden.status()).isEqualTo(404);
      assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(unknown));
    }
  }

  @Test
  void aClientsAccountsAreListedInTheirOrder() {
    UUID client = rows.client();
    PublishedRows.Row second = rows.account(client, "EUR", 1, 0, 0, 0);
    PublishedRows.Row first = rows.account(client, "USD", 0, 0, 0, 0);

    for (Api.Answer answer :
        List.of(
            rows.frontOffice(client).get("/Accounts"),
            rows.frontOffice(client).get("/Accounts?clientId=" + client),
            system.get("/accounts?clientId=" + client))) {
      assertThat(answer.value().path("items").valueStream().map(a -> a.path("id").asString()))
          .containsExactly(first.id().toString(), second.id().toString());
      assertThat(answer.value().path("totalCount").asInt()).isEqualTo(2);
    }
  }

  @Test
  void aFrontOfficeListsClosedAccountsOnlyWhenItAsksForThem() {
    UUID client = rows.client();
    String open = rows.account(client, "EUR", 0, 0, 0, 0).id().toString();
    PublishedRows.Row gone = rows.account(client, "EUR", 1, 0, 0, 0);
    String closed = rows.ledger().changed(gone, "Gone", "{}", "closed").id().toString();
    Api owner = rows.frontOffice(client);

    assertThat(ids(owner.get("/Accounts"))).containsExactly(open);
    assertThat(owner.get("/Accounts").value().path("totalCount").asInt()).isEqualTo(1);
    assertThat(ids(owner.get("/Accounts?status=closed"))).containsExactly(closed);
    assertThat(ids(owner.get("/Accounts?status=blocked"))).isEmpty();
    assertThat(owner.get("/Accounts/" + closed).status()).isEqualTo(200);
    assertThat(ids(system.get("/Accounts?clientId=" + client))).containsExactly(open, closed);
    assertThat(ids(system.get("/Accounts?status=closed&clientId=" + client)))
        .containsExactly(closed);
    assertThat(owner.get("/Accounts?status=lost").fields()).containsExactly("status");
  }

  @Test
  void anAccountOfTheInstitutionIsNotTheClientsEvenIfItNamesIt() {
    UUID client = rows.client();
    String own = rows.account(client, "EUR", 0, 0, 0, 0).id().toString();
    PublishedRows.Row settlement =
        rows.ledger().ofInstitution(rows.account(client, "EUR", 1, 0, 0, 0), "settlement");
    Api owner = rows.frontOffice(client);

    assertThat(ids(owner.get("/Accounts"))).containsExactly(own);
    assertThat(owner.get("/Accounts/" + settlement.id()).code()).isEqualTo("accountNotFound");
    assertThat(owner.get("/Accounts/" + settlement.number()).code()).isEqualTo("accountNotFound");
    assertThat(owner.send("PATCH", "/Accounts/" + settlement.id(), "{\"name\": \"Mine\"}").code())
        .isEqualTo("accountNotFound");
  }

  @Test
  void onlyAClientAccountTakesAClient() {
    for (String type :
        List.of("settlement", "safeguarding", "fees", "fxPosition", "suspense", "treasury")) {
      String body =
          "{\"type\": \"%s\", \"currency\": \"EUR\", \"clientId\": \"%s\"}"
              .formatted(type, rows.client());
      assertThat(system.post("/v2/internal/Accounts", body).fields())
          .as(type)
          .containsExactly("clientId");
    }
  }

  private static List<String> ids(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.value().path("items").valueStream().map(a -> a.path("id").asString()).toList();
  }

  @Test
  void aFrontOfficeListsItsOwnClientsAccountsOnly() {
    UUID client = rows.client();
    Api.Answer answer = rows.frontOffice(rows.client()).get("/Accounts?clientId=" + client);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("clientNotFound");
  }

  @Test
  void aSystemMustNameTheClientWhoseAccountsItLists() {
    assertThat(system.get("/Accounts").fields()).containsExactly("clientId");
    assertThat(system.get("/Accounts?clientId=x").fields()).containsExactly("clientId");
    assertThat(system.get("/Accounts?clientId=" + UUID.randomUUID()).code())
        .isEqualTo("clientNotFound");
  }

  @Test
  void hostileAccountIdsInThePathAreRefused() {
    for (String value : Hostile.values()) {
      assertThat(system.get("/Accounts/" + value.replace("+", "%20")).status())
          .as(value)
          .isBetween(400, 499);
    }
  }

  @Test
  void anAccountIsOpenedForAnActiveClientOnly() {
    UUID pending = rows.client("Payler", "pending", "{\"type\": \"company\"}");
    String body = "{\"clientId\": \"%s\", \"currency\": \"EUR\"}";

    Api.Answer unknown = system.post("/Accounts", body.formatted(UUID.randomUUID()));
    Api.Answer inactive = system.post("/Accounts", body.formatted(pending));
    Api.Answer foreign = rows.frontOffice(rows.client()).post("/Accounts", body.formatted(pending));

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.code()).isEqualTo("clientNotFound");
    assertThat(inactive.status()).isEqualTo(409);
    assertThat(inactive.code()).isEqualTo("clientNotActive");
    assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(unknown));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/Accounts | {'currency': 'EUR'} | invalidField | clientId",
        "/Accounts | {'clientId': 'x', 'currency': 'eur'} | invalidField | clientId",
        "/v2/internal/Accounts | {'currency': 'EUR'} | invalidField | type",
        "/v2/internal/Accounts | {'type': 'client', 'currency': 'EUR'} | invalidField | clientId",
        "/v2/internal/Accounts | {'type': 'fees', 'currency': 'XYZ'} | invalidField | currency",
        "/v2/internal/Accounts | {'type': 'fees', 'currency': 'EUR', 'overdraftLimit': -1} |"
            + " invalidAmount | overdraftLimit",
        "/v2/internal/Accounts | {'type': 'fees', 'currency': 'EUR', 'overdraftLimit': 0.001} |"
            + " invalidAmount | overdraftLimit",
        "/v2/internal/Accounts | {'type': 'settlement', 'currency': 'EUR', 'overdraftLimit': 1} |"
            + " invalidField | overdraftLimit",
        "/v2/ledger/internal/Accounts | {'type': 'fees', 'currency': 'EUR', 'metadata': 5} |"
            + " invalidField | metadata",
        "/v2/ledger/internal/Accounts | {'type': 'fees', 'currency': 'EUR', 'name': ''} |"
            + " invalidField | name",
      })
  void anOpeningWithFaultsNamesEachField(String path, String body, String code, String field) {
    Api.Answer answer = system.post(path, body.replace('\'', '"'));

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.fields()).contains(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "metadata", "status", "overdraftLimit"})
  void aChangeToNullIsRefused(String field) {
    String account = "/Accounts/" + rows.account(rows.client(), "EUR", 0, 0, 0, 0).id();

    Api.Answer alone = system.send("PATCH", account, "{\"%s\": null}".formatted(field));
    Api.Answer among =
        system.send(
            "PATCH",
            account,
            field.equals("name")
                ? "{\"name\": null, \"metadata\": {}}"
                : "{\"name\": \"x\", \"%s\": null}".formatted(field));

    assertThat(alone.codes()).containsOnly("invalidField");
    assertThat(alone.fields()).contains(field);
    assertThat(among.status()).isEqualTo(400);
    assertThat(among.codes()).containsExactly("invalidField");
    assertThat(among.fields()).containsExactly(field);
  }

  private static String withoutTrace(Api.Answer answer) {
    return answer.status() + answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
  }
}
