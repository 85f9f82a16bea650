package io.finlego.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DescribedApiTest {

  private static final DescribedApi API =
      DescribedApi.read(
          """
          {"openapi": "3.1.0",
           "paths": {
             "/Doors/{id}": {"get": {"responses": {"200": {"content": {"application/json": {
               "schema": {"$ref": "#/components/schemas/Door"}}}}}}},
             "/Doors/all": {"get": {"responses": {"204": {}}}}},
           "components": {"schemas": {"Door": {
             "type": "object",
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "closedAt": {"type": ["string", "null"], "format": "date-time"},
               "colour": {"type": "string"}},
             "required": ["id", "closedAt"]}}}}
          """);

  private static final String ID = "0199a5c2-3f1e-7c44-9d5a-0c6f2b1e8a11";

  private static void require(String path, int status, String body) {
    API.requireDescribed(new Exchange("GET", path, status, "application/json", body));
  }

  private static void requireDoor(String body) {
    require("/doors/" + ID, 200, body);
  }

  @Test
  void anAnswerThatIsDescribedPassesWhateverTheCaseOfItsPath() {
    assertThatCode(() -> requireDoor("{\"id\": \"" + ID + "\", \"closedAt\": null}"))
        .doesNotThrowAnyException();
    assertThatCode(() -> require("/Doors/all", 204, "")).doesNotThrowAnyException();
    assertThatCode(() -> require("/docs", 200, "[]")).doesNotThrowAnyException();
  }

  @Test
  void whatIsNotDescribedIsAMisfit() {
    assertThatThrownBy(() -> requireDoor("{\"id\": \"" + ID + "\"}"))
        .hasMessageContaining("closedAt");
    assertThatThrownBy(() -> requireDoor("{\"id\": \"1\", \"closedAt\": null}"))
        .hasMessageContaining("/id");
    assertThatThrownBy(
            () -> requireDoor("{\"id\": \"" + ID + "\", \"closedAt\": null, \"colour\": null}"))
        .hasMessageContaining("colour");
    assertThatThrownBy(
            () -> requireDoor("{\"id\": \"" + ID + "\", \"closedAt\": null, \"height\": 2}"))
        .hasMessageContaining("height");
    assertThatThrownBy(() -> require("/Doors/" + ID, 418, "{}")).hasMessageContaining("status");
  }
}
