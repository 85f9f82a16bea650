package io.finlego.ingress.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.client.verification.WebhookSigning;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.shape.BadBodies;
import io.finlego.ingress.http.shape.Bodies;
import io.finlego.ingress.http.shape.RequestShape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls every operation that takes a body, with valid bodies in which one value was replaced.
 * Bodies are signed if the operation requires it.
 */
class HostileBodiesTest {

  private static final long SEED = 20260302;
  private static final int BODIES = 60;

  /** A line that cannot be used refuses itself alone. */
  private static final String BULK = "/internal/Payments/bulk";

  /** Half a surrogate pair can only be sent as an escape. */
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final RequestMappingHandlerMapping mapping =
      IngressUnderTest.shared().bean(RequestMappingHandlerMapping.class);
  private final Api system = PublishedRows.shared().system();

  @TestFactory
  Stream<DynamicTest> every_operation_names_what_is_wrong_with_a_spoilt_body() {
    Map<String, RequestShape> shapes =
        mapping.getApplicationContext().getBeansOfType(RequestShape.class).values().stream()
            .collect(Collectors.toMap(RequestShape::name, Function.identity()));
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().hasMethodAnnotation(Described.class))
        .flatMap(
            entry -> {
              Described described =
                  Objects.requireNonNull(entry.getValue().getMethodAnnotation(Described.class));
              RequestShape shape = shapes.get(described.body());
              return shape == null
                  ? Stream.empty()
                  : entry.getKey().getPatternValues().stream()
                      .map(
                          path ->
                              DynamicTest.dynamicTest(
                                  path,
                                  () ->
                                      ask(
                                          caller(entry.getValue()),
                                          method(entry.getKey()),
                                          path,
                                          shape,
                                          described)));
            });
  }

  private Api caller(HandlerMethod handler) {
    Callers callers = Objects.requireNonNull(handler.getMethodAnnotation(Callers.class));
    return List.of(callers.value()).contains(CallerKind.SYSTEM)
        ? system
        : PublishedRows.shared().frontOffice(UUID.randomUUID());
  }

  private static String method(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().iterator().next().name();
  }

  private static void ask(
      Api caller, String method, String pattern, RequestShape shape, Described described) {
    String path = pattern.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    JsonNode good = Objects.requireNonNull(Examples.request(described.example()));
    BadBodies bodies = new BadBodies(SEED);
    Stream.generate(() -> bodies.next(good))
        .filter(body -> !Bodies.faults(shape, body).isEmpty())
        .limit(BODIES)
        .forEach(body -> refuse(caller, method, path, body));
  }

  private static void refuse(Api caller, String method, String path, JsonNode body) {
    String text = ASCII.writeValueAsString(body);
    Api.Answer answer = caller.send(method, path, text, WebhookSigning.headers(text));
    assertThat(answer.text()).doesNotContain("yyyyyyyyyy", "drop table");
    if (path.equals(BULK) && answer.status() == 200) {
      assertThat(answer.value().valueStream().flatMap(line -> line.path("errors").valueStream()))
          .as("the errors of the lines, seed %s, body %s", SEED, body)
          .isNotEmpty();
      return;
    }
    assertThat(answer.status()).as("seed %s, body %s", SEED, body).isEqualTo(400);
    assertThat(answer.codes()).isNotEmpty().doesNotContain("");
    if (!answer.code().equals("malformedJson")) {
      assertThat(answer.fields()).doesNotContain("");
    }
  }
}
