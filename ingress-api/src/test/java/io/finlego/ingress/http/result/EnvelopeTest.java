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
  void aFailureHasEveryPartOfTheEnvelopeAndNoValue() {
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
  void pathsMatchWhateverTheCaseOfTheirLetters() {
    String id = UUID.randomUUID().toString();

    assertThat(system.get("/internal/Commands/" + id).code()).isEqualTo("commandNotFound");
    assertThat(system.get("/INTERNAL/commands/" + id.toUpperCase(Locale.ROOT)).code())
        .isEqualTo("commandNotFound");
  }

  @Test
  void aPathVariableOfTheWrongFormIsNamed() {
    Answer answer = system.get("/internal/Commands/1-1-1-1-1");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalidField");
    assertThat(answer.fields()).containsExactly("commandId");
  }
}
