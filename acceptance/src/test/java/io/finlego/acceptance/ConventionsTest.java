package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The conventions of every operation, and the pages of the documentation. */
class ConventionsTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);

  @Test
  void everyFailureComesInTheEnvelopeWithCodeAndTraceId() {
    for (Answer answer :
        java.util.List.of(
            system.get("/internal/nothing-here"),
            system.send("DELETE", "/internal/Payments", null, Map.of()),
            system.send(
                "POST", "/internal/Payments", "<xml/>", Map.of("Content-Type", "application/xml")),
            system.post("/internal/Payments", "{"),
            system.post("/internal/Payments", "{\"a\":\"" + "x".repeat(2_000_000) + "\"}"),
            system.post("/internal/Payments", "{}", "k".repeat(129)))) {
      JsonNode json = answer.json();
      assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
      assertThat(json.path("isFailed").asBoolean()).isTrue();
      assertThat(json.path("isSuccess").asBoolean()).isFalse();
      assertThat(json.has("value")).isFalse();
      assertThat(json.path("valueOrDefault").isNull()).isTrue();
      assertThat(json.path("errors").path(0).path("metadata").path("code").asString()).isNotEmpty();
      assertThat(json.path("errors").path(0).path("metadata").path("traceId").asString())
          .isNotEmpty();
    }
  }

  @Test
  void eachOperationIsDescribedWithAnExample() {
    JsonNode openApi = Api.anonymous(STACK).get("/openapi").json();

    assertThat(openApi.path("openapi").asString()).startsWith("3.1");
    for (String path : openApi.path("paths").propertyNames()) {
      for (JsonNode operation : openApi.path("paths").path(path)) {
        assertThat(operation.path("summary").asString("")).as(path).isNotEmpty();
        assertThat(operation.path("responses").path("200").toString())
            .as(path)
            .contains("\"example");
      }
    }
    assertThat(Api.anonymous(STACK).get("/docs").body()).contains("<script");
  }

  @Test
  void schemasAndMetricsAreServed() {
    Api anonymous = Api.anonymous(STACK);

    assertThat(
            anonymous.get("/schema-registry/subjects").json().valueStream().map(JsonNode::asString))
        .contains(
            "finlego.ledger.events-value", "finlego.client.events-value", "finlego.replies-value");
    assertThat(anonymous.get("/actuator/prometheus").status())
        .as("not on the public port")
        .isNotEqualTo(200);
    String metrics = anonymous.get(STACK.managementUrl() + "/actuator/prometheus").body();
    assertThat(metrics).contains("finlego_", "domain=\"ledger\"", "domain=\"client\"");
  }
}
