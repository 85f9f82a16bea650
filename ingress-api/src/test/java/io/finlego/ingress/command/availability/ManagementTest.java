package io.finlego.ingress.command.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ManagementTest {

  private final IngressUnderTest ingress = IngressUnderTest.shared().awaitReady();
  private final Api management = ingress.management();

  @Test
  void readinessNamesWhatCommandsNeed() {
    Api.Answer answer = management.get("/actuator/health/readiness");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("status").asString()).isEqualTo("UP");
    assertThat(answer.json().at("/components/commands/details").propertyNames())
        .containsExactlyInAnyOrder("kafka", "postgres", "replies");
    assertThat(management.get("/actuator/health/liveness").json().path("status").asString())
        .isEqualTo("UP");
  }

  @Test
  void metricsTellOfRequestsAndCommands() {
    ingress
        .api()
        .system()
        .send(
            "POST", "/internal/Payments/" + UUID.randomUUID() + "/pend", null, "Prefer", "wait=0");

    String metrics = management.get("/actuator/prometheus").text();

    assertThat(metrics)
        .contains("http_server_requests_seconds_bucket")
        .contains("finlego_ingress_commands_seconds_count");
    assertThat(metrics)
        .contains("operation=\"pendPayment\"")
        .contains("finlego_ingress_commands_in_flight");
  }

  @Test
  void thePublicPortHasNoManagement() {
    assertThat(ingress.api().get("/actuator/health").status()).isEqualTo(404);
    assertThat(ingress.api().get("/actuator/prometheus").status()).isEqualTo(404);
    assertThat(management.get("/actuator/env").status()).isEqualTo(404);
    assertThat(management.get("/internal/Clients").status()).isIn(401, 404);
  }
}
