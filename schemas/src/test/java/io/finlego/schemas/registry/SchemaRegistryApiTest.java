package io.finlego.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finlego.schemas.ReleasedSchema;
import io.finlego.schemas.SchemaCatalogue;
import io.finlego.schemas.Topics;
import io.finlego.schemas.ledger.LedgerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRegistryApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUBJECT = SchemaCatalogue.subjectOf(Topics.LEDGER_EVENTS);

  private final SchemaCatalogue catalogue = SchemaCatalogue.shipped();
  private final SchemaRegistryApi api = new SchemaRegistryApi(catalogue);

  @Test
  void everyReleasedSchemaIsFoundByItsId() throws Exception {
    for (ReleasedSchema schema : catalogue.released()) {
      JsonNode answer = get("/schemas/ids/" + schema.id());
      assertThat(answer.get("schema").textValue()).isEqualTo(schema.json());
    }
  }

  @Test
  void everyReleasedSchemaIsFoundBySubjectAndVersion() throws Exception {
    for (ReleasedSchema schema : catalogue.released()) {
      JsonNode answer =
          get("/subjects/%s/versions/%s".formatted(schema.subject(), schema.version()));
      assertThat(answer.get("id").intValue()).isEqualTo(schema.id());
      assertThat(answer.get("subject").textValue()).isEqualTo(schema.subject());
      assertThat(answer.get("version").intValue()).isEqualTo(schema.version());
      assertThat(answer.get("schema").textValue()).isEqualTo(schema.json());
    }
  }

  @Test
  void subjectsVersionsTypesAndSettingsAreListed() throws Exception {
    assertThat(get("/subjects").size()).isEqualTo(catalogue.subjects().size());
    assertThat(get("/subjects/%s/versions".formatted(SUBJECT)).get(0).intValue()).isEqualTo(1);
    assertThat(get("/subjects/%s/versions/latest".formatted(SUBJECT)).get("id").intValue())
        .isEqualTo(catalogue.latest(SUBJECT).id());
    assertThat(get("/schemas/types").toString()).isEqualTo("[\"AVRO\"]");
    assertThat(get("/config").get("compatibilityLevel").textValue())
        .isEqualTo("BACKWARD_TRANSITIVE");
    assertThat(get("/mode").get("mode").textValue()).isEqualTo("READONLY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/subjects/%s", "/subjects/%s/versions"})
  void theSchemaOfAGeneratedClassIsFoundByItsText(String path) throws Exception {
    String body =
        JSON.createObjectNode().put("schema", LedgerEvent.getClassSchema().toString()).toString();
    RegistryAnswer answer = api.answer("POST", path.formatted(SUBJECT), body);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(JSON.readTree(answer.json()).get("id").intValue())
        .isEqualTo(catalogue.latest(SUBJECT).id());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nothing, 404, 404",
    "GET, /schemas/ids/99999, 404, 40403",
    "GET, /schemas/ids/abc, 404, 40403",
    "GET, /schemas/ids/99999999999999, 404, 40403",
    "GET, /subjects/none-value/versions, 404, 40401",
    "GET, /subjects/finlego.replies-value/versions/77, 404, 40402",
    "GET, /subjects/finlego.replies-value/versions/x, 422, 42202",
    "GET, /config/none-value, 404, 40401",
    "DELETE, /subjects/finlego.replies-value, 405, 405",
    "PUT, /config, 405, 405"
  })
  void whatIsNotThereIsRefusedWithTheCodesThatClientsKnow(
      String method, String path, int status, int code) throws Exception {
    RegistryAnswer answer = api.answer(method, path, "");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(JSON.readTree(answer.json()).get("error_code").intValue()).isEqualTo(code);
  }

  @Test
  void anUnknownSchemaIsNeitherFoundNorRegistered() throws Exception {
    String body = "{\"schema\": \"\\\"string\\\"\"}";
    assertThat(api.answer("POST", "/subjects/" + SUBJECT, body).json()).contains("40403");
    assertThat(api.answer("POST", "/subjects/" + SUBJECT + "/versions", body).json())
        .contains("42205");
  }

  @Test
  void aBodyWithoutASchemaIsRefused() {
    String deep = "{\\\"type\\\":\\\"array\\\",\\\"items\\\":".repeat(10_000);
    for (String body :
        new String[] {
          "",
          "null",
          "[]",
          "{}",
          "{",
          "{\"schema\": 1}",
          "{\"schema\": \"{\"}",
          "{\"schema\":\"" + deep + "\"}",
          "[".repeat(10_000)
        }) {
      assertThat(api.answer("POST", "/subjects/" + SUBJECT, body).json()).contains("42201");
    }
  }

  private JsonNode get(String path) throws Exception {
    RegistryAnswer answer = api.answer("GET", path, "");
    assertThat(answer.status()).isEqualTo(200);
    return JSON.readTree(answer.json());
  }
}
