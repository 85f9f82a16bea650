package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The texts of uploads, and the keys of requests, are as long as the description says. */
class FormLimitsTest {

  private static final int NAME_CHARACTERS_MAX = 255;
  private static final int TYPE_CHARACTERS_MAX = 64;
  private static final int KEY_CHARACTERS_MAX = 128;
  private static final String EXTENSION = ".pdf";

  private static final Stack STACK = RunningStack.get();
  private static final Api SYSTEM = Api.system(STACK);
  private static final Bank BANK = new Bank(SYSTEM);
  private static final String CLIENT = BANK.client();
  private static final String COMPANY =
      SYSTEM
          .post(
              "/integration/clients-import/company",
              Bank.companyOf(Bank.imported(Api.key(), Api.key())))
          .value()
          .path("clientId")
          .asString();
  private static final String INDIVIDUAL =
      SYSTEM.get("/internal/Clients/" + COMPANY).value().at("/relatedIndividuals/0/id").asString();

  @ParameterizedTest
  @ValueSource(strings = {"/Documents/upload", "/Documents/upload/bulk", "/related-individuals/"})
  void theNameAndTheTypeOfAFileAreKeptAtTheirLimits(String operation) {
    String path = path(operation);
    String name = letters(NAME_CHARACTERS_MAX - EXTENSION.length()) + EXTENSION;
    String type = letters(TYPE_CHARACTERS_MAX);

    JsonNode document = document(upload(path, name, type));

    assertThat(document.path("fileName").asString()).isEqualTo(name);
    assertThat(document.path("type").asString()).isEqualTo(type);
    assertThat(upload(path, "x" + name, type).isRefused()).isTrue();
    assertThat(upload(path, name, "x" + type).isRefused()).isTrue();
  }

  @Test
  void anIdempotencyKeyAtItsLimitIsTaken() {
    String key = Api.key() + "k".repeat(KEY_CHARACTERS_MAX - Api.key().length());
    String body = "{\"clientId\": \"%s\", \"currency\": \"EUR\"}".formatted(CLIENT);

    JsonNode first = SYSTEM.post("/Accounts", body, key).value();

    assertThat(SYSTEM.post("/Accounts", body, key).value()).isEqualTo(first);
    assertThat(SYSTEM.post("/Accounts", body, key + "k").status()).isEqualTo(400);
  }

  private static String path(String operation) {
    return operation.startsWith("/Documents")
        ? "/internal/Clients/" + CLIENT + operation
        : "/internal/Clients/" + COMPANY + operation + INDIVIDUAL + "/documents/upload";
  }

  private static Answer upload(String path, String name, String type) {
    byte[] form = new Upload().field("type", type).file(name, Upload.pdf(200)).editor().end();
    return SYSTEM.upload(path, form, Map.of());
  }

  /** The document that one file has become, alone or as the only one of a bulk. */
  private static JsonNode document(Answer answer) {
    JsonNode value = answer.value();
    return value.isArray() ? value.at("/0/document") : value;
  }

  private static String letters(int count) {
    return LegalBody.LETTER.repeat(count);
  }
}
