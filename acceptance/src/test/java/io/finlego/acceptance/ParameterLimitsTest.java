package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every text in every parameter is as long as its schema says, counted in code points. */
class ParameterLimitsTest {

  private static final Stack STACK = RunningStack.ofExamples();
  private static final BodySchemas SCHEMAS =
      new BodySchemas(Api.anonymous(STACK).get("/openapi").json());

  static Stream<OperationCall> queries() {
    return OperationCall.all(STACK)
        .filter(call -> call.operation().description().has("parameters"));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aParameterAtItsLimitIsTaken(OperationCall call) {
    BodyValues values = NamedValues.common().withFreeCharacters("metadata", 4000);
    for (JsonNode parameter : call.operation().description().path("parameters")) {
      String name = parameter.path("name").asString();
      JsonNode schema =
          parameter.has("schema")
              ? parameter.path("schema")
              : parameter.at("/content/application~1json/schema");
      if (parameter.path("in").asString().equals("query") && !values.leavesOut(name)) {
        for (TextField field : TextField.of(SCHEMAS, values, name, schema)) {
          String target = call.objects().path(call.operation()) + "?" + others(call, name);

          call.requireTaken(field, get(call, target, name, field, field.maxLength()));
          assertThat(get(call, target, name, field, field.maxLength() + 1).status())
              .as("%s %s, one character more", call, name)
              .isEqualTo(400);
        }
      }
    }
  }

  private static Answer get(
      OperationCall call, String target, String name, TextField field, int length) {
    String text = field.text(length);
    String value = field.isFree() ? field.json(text) : text;
    return call.objects()
        .caller()
        .get(target + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /** The other parameters that the operation needs. */
  private static String others(OperationCall call, String name) {
    StringBuilder others = new StringBuilder();
    for (JsonNode parameter : call.operation().description().path("parameters")) {
      String other = parameter.path("name").asString();
      String value = call.values().parameter(call.operation(), parameter);
      if (!value.isEmpty() && !other.equals(name)) {
        others.append(other).append('=').append(value).append('&');
      }
    }
    return others.toString();
  }
}
