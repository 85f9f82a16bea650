package io.finlego.ingress.http.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

  private final IngressUnderTest ingress = IngressUnderTest.shared().awaitReady();
  private final Api system = ingress.api().system();

  @Test
  void a_failure_has_every_part_of_the_envelope_and_no_value() {
    Answer answer = system.get("/nothing");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).isEqualTo("application/json");
    assertThat(answer.json().propertyNames())
        .containsExactly(
            "isFailed", "isSuccess", "reasons", "errors", "successes", "valueOrDefault");
    assertThat(answer.json().get("isFailed").asBoolean()).isTrue();
    assertThat(answer.json().get("valueOrDefault").isNull()).isTrue();
    assertThat(answer.code()).isEqualTo("notFound");
    assertThat(answer.json().at("/errors/0/metadata/traceId").asString())
        .isEqualTo(answer.header("trace-id"));
  }

  @Test
  void paths_match_whatever_the_case_of_their_letters() {
    String id = UUID.randomUUID().toString();

    assertThat(system.get("/internal/Commands/" + id).code()).isEqualTo("commandNotFound");
    assertThat(system.get("/INTERNAL/commands/" + id.toUpperCase(Locale.ROOT)).code())
        .isEqualTo("commandNotFound");
  }

  @Test
  void a_path_variable_of_the_wrong_form_is_named() {
    Answer answer = system.get("/internal/Commands/1-1-1-1-1");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalidField");
    assertThat(answer.fields()).containsExactly("commandId");
  }
}
