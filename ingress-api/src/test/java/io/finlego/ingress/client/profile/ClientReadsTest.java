package io.finlego.ingress.client.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.contract.DescribedValues;
import io.finlego.ingress.Api;
import io.finlego.ingress.Hostile;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.reference.Examples;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ClientReadsTest {

  private final PublishedRows rows = PublishedRows.shared();
  private final Api api = rows.system();

  @Test
  void aClientHasItsProfileAsSentAndWhatIsKnownOfIt() {
    UUID id =
        rows.client(
            "Payler",
            """
            {"type": "company", "riskLevel": "low", "legalName": "Payler", "email": null,
             "customOptions": {"x": [1.50, null]}, "fundFlows": {"plannedIncomingTransfersEurVolume": 0.10}}
            """);

    Api.Answer answer = api.get("/internal/Clients/" + id);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.value().path("id").asString()).isEqualTo(id.toString());
    assertThat(answer.value().path("status").asString()).isEqualTo("active");
    assertThat(answer.value().path("legalName").asString()).isEqualTo("Payler");
    assertThat(answer.value().get("email").isNull()).isTrue();
    assertThat(answer.text()).contains("\"customOptions\":{\"x\":[1.50,null]}", ":0.10}");
    assertThat(answer.value().path("verification").path("rejectLabels").isArray()).isTrue();
    assertThat(answer.value().path("version").asInt()).isEqualTo(1);
    assertThat(answer.value().path("createdAt").asString()).endsWith("Z");
    assertThat(answer.json().get("valueOrDefault")).isEqualTo(answer.value());
  }

  @Test
  void aClientAsItWasReadFitsTheDescriptionOfItsReplacement() {
    RequestShape shape =
        IngressUnderTest.shared().beans(RequestShape.class).stream()
            .filter(bean -> bean.name().equals("ReplaceClient"))
            .findFirst()
            .orElseThrow();
    String profile = shape.read(Examples.request("replace-client")).toString();
    UUID id = rows.client("Payler", profile);
    DescribedValues described = new DescribedValues(api.get("/openapi").json());

    JsonNode client = api.get("/internal/Clients/" + id).value();

    assertThat(
            described.misfits("a replacement", DescribedValues.reference("ReplaceClient"), client))
        .isEmpty();
  }

  @Test
  void aClientThatIsNotThereIsNotFound() {
    Api.Answer answer = api.get("/internal/Clients/" + UUID.randomUUID());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("clientNotFound");
  }

  @Test
  void aClientWhoseKeyCannotBeUsedDoesNotHideTheOthers() {
    String name = "Quagga " + UUID.randomUUID();
    UUID lost = rows.client(name + " A", "{\"type\": \"company\", \"legalName\": \"canary\"}");
    UUID other = rows.client(name + " B", "{\"type\": \"company\"}");
    rows.clients().loseMasterKey(lost);
    double before = unreadableKeys();

    Api.Answer list = api.get("/internal/Clients?text=" + name.replace(" ", "%20"));
    Api.Answer single = api.get("/internal/Clients/" + lost);
    Api.Answer own = rows.frontOffice(lost).get("/Client");

    assertThat(list.status()).as(list.text()).isEqualTo(200);
    assertThat(list.value().path("totalCount").asInt()).isEqualTo(2);
    assertThat(list.value().at("/items/0/id").asString()).isEqualTo(other.toString());
    assertThat(list.value().at("/items/0").has("profileUnreadable")).isFalse();
    assertThat(list.value().at("/items/1/id").asString()).isEqualTo(lost.toString());
    assertThat(list.value().at("/items/1/status").asString()).isEqualTo("active");
    assertThat(list.value().at("/items/1/profileUnreadable").asBoolean()).isTrue();
    assertThat(list.value().at("/items/1").has("legalName")).isFalse();
    for (Api.Answer refusal : List.of(single, own)) {
      assertThat(refusal.status()).isEqualTo(503);
      assertThat(refusal.code()).isEqualTo("profileUnreadable");
    }
    assertThat(unreadableKeys()).isEqualTo(before + 3);
  }

  private static double unreadableKeys() {
    return IngressUnderTest.shared()
        .bean(MeterRegistry.class)
        .counter("finlego.ingress.keys.unreadable")
        .count();
  }

  @Test
  void aClientsIdMustBeAUuid() {
    Api.Answer answer = api.get("/internal/Clients/1-1-1-1-1");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("clientId");
  }

  @Test
  void clientsAreFoundByEveryFilterNewestFirst() {
    String name = "Zebra " + UUID.randomUUID();
    UUID older = rows.client(name + " 100%_A", "{\"type\": \"company\"}");
    UUID newer = rows.client(name + " B", "pending", "{\"type\": \"company\"}");
    String text = "text=" + name.replace(" ", "%20");

    assertThat(ids(text)).containsExactly(newer.toString(), older.toString());
    assertThat(ids(text + "&sort=createdAt")).containsExactly(older.toString(), newer.toString());
    assertThat(ids(text.toUpperCase(java.util.Locale.ROOT).replace("TEXT=", "text="))).hasSize(2);
    assertThat(ids(text + "&status=pending")).containsExactly(newer.toString());
    assertThat(ids(text + "&type=individual")).isEmpty();
    assertThat(ids(text + "&riskLevel=high")).isEmpty();
    assertThat(ids(text + "&countryOfRegistration=LT")).hasSize(2);
    assertThat(ids(text + "&onboardingId=" + UUID.randomUUID())).isEmpty();
    assertThat(ids(text + "&createdFrom=2020-01-01&createdTo=2999-12-31")).hasSize(2);
    assertThat(ids(text + "&createdTo=2020-01-01")).isEmpty();
    assertThat(ids("text=100%25_A&status=active")).contains(older.toString());
    assertThat(ids("text=100__A")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "İpek Işık | ipek",
        "İpek Işık | ışık",
        "Straße | strasse",
        "Łukasz Żak | lukasz",
        "Ada Lovelace | lovelace, ada",
        "Wei Ng | ng",
        "李明 | 李明"
      })
  void aClientIsFoundAsPeopleTypeItsName(String name, String text) {
    UUID id = rows.client(name, "{\"type\": \"company\"}");

    assertThat(ids("pageSize=500&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
        .contains(id.toString());
  }

  @Test
  void aTextOfOneCharacterIsRefused() {
    assertThat(api.get("/internal/Clients?text=a").fields()).containsExactly("text");
    assertThat(api.get("/internal/Clients?text=%20,a,").fields()).containsExactly("text");
  }

  @Test
  void clientsComePageByPage() {
    String name = UUID.randomUUID().toString();
    rows.client(name, "{\"type\": \"company\"}");
    rows.client(name, "{\"type\": \"company\"}");

    Api.Answer second = api.get("/internal/Clients?pageSize=1&page=2&text=" + name);

    assertThat(second.value().path("items")).hasSize(1);
    assertThat(second.value().path("totalCount").asInt()).isEqualTo(2);
    assertThat(second.value().path("page").asInt()).isEqualTo(2);
    assertThat(second.value().path("pageSize").asInt()).isEqualTo(1);
  }

  @Test
  void aListOfClientsNamesEveryParameterAtFault() {
    Api.Answer answer =
        api.get(
            "/internal/Clients?type=x&status=x&riskLevel=x&onboardingId=x&createdFrom=x&createdTo=x&sort=x");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields())
        .containsExactly(
            "type", "status", "riskLevel", "onboardingId", "createdFrom", "createdTo", "sort");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type",
        "status",
        "riskLevel",
        "countryOfRegistration",
        "onboardingId",
        "text",
        "createdFrom",
        "createdTo",
        "sort",
        "page",
        "pageSize"
      })
  void hostileValuesInEveryParameterOfAClientListAreRefused(String parameter) {
    for (String value : Hostile.values()) {
      Api.Answer answer = api.get("/internal/Clients?" + parameter + "=" + value);
      assertThat(answer.status()).as(value).isIn(200, 400);
      if (answer.status() == 400) {
        assertThat(answer.fields()).as(value).containsExactly(parameter);
      }
    }
  }

  private java.util.List<String> ids(String query) {
    Api.Answer answer = api.get("/internal/Clients?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.value().path("items").valueStream().map(c -> c.path("id").asString()).toList();
  }
}
