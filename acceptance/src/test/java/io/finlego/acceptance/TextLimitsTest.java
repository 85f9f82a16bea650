package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every text field of every body is as long as its schema says: counted in code points, by the
 * ingress, the domain and the database alike.
 */
class TextLimitsTest {

  private static final Stack STACK = RunningStack.ofExamples();
  private static final JsonMapper JSON = new JsonMapper();

  /** A letter that takes two UTF-16 units and four bytes. */
  private static final String LETTER = "\ud835\udd38";

  /** The place of a text field in a body, and the most characters that it may have. */
  private record Field(List<String> path, int maxLength) {}

  static Stream<InputTest.Operation> operations() {
    return InputTest.operations().filter(operation -> !fields(operation).isEmpty());
  }

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aTextAtItsLimitIsTakenOrRefusedButBreaksNothing(InputTest.Operation operation) {
    Api system = Api.system(STACK);
    for (Field field : fields(operation)) {
      String body = withText(example(operation), field, LETTER.repeat(field.maxLength()));
      String longer = withText(example(operation), field, LETTER.repeat(field.maxLength() + 1));
      String path =
          operation.path().replaceAll("\\{[^}]*}", "0197f6a0-0000-7000-8000-000000000000");

      Answer answer = system.send(operation.method(), path, body, Map.of());
      assertThat(answer.status()).as("%s %s: %s", operation, field, answer).isLessThan(500);
      assertThat(answer.body())
          .as("%s %s", operation, field)
          .doesNotContain("Must have at most " + field.maxLength() + " ");
      assertThat(system.send(operation.method(), path, longer, Map.of()).status())
          .as("%s %s, one character more", operation, field)
          .isBetween(400, 499);
    }
  }

  private static String withText(JsonNode example, Field field, String text) {
    JsonNode body = JSON.readTree(example.toString());
    if (body.has("onboardingId")) {
      // The example's own id is left to the test that sends the example.
      ((ObjectNode) body).put("onboardingId", UUID.randomUUID().toString());
    }
    JsonNode parent = body;
    for (String name : field.path().subList(0, field.path().size() - 1)) {
      if (!parent.path(name).isObject()) {
        ((ObjectNode) parent).putObject(name);
      }
      parent = parent.path(name);
    }
    ((ObjectNode) parent).put(field.path().getLast(), text);
    return body.toString();
  }

  private static JsonNode content(InputTest.Operation operation) {
    return operation.description().path("requestBody").path("content").path("application/json");
  }

  private static JsonNode example(InputTest.Operation operation) {
    JsonNode content = content(operation);
    return content.has("example")
        ? content.path("example")
        : content.path("examples").values().iterator().next().path("value");
  }

  private static List<Field> fields(InputTest.Operation operation) {
    List<Field> fields = new ArrayList<>();
    if (content(operation).has("schema")) {
      collect(content(operation).path("schema"), List.of(), fields);
    }
    return fields;
  }

  private static void collect(JsonNode schema, List<String> path, List<Field> fields) {
    if (schema.has("$ref")) {
      collect(resolved(schema.path("$ref").asString()), path, fields);
      return;
    }
    if (schema.has("maxLength") && !path.isEmpty()) {
      fields.add(new Field(path, schema.path("maxLength").asInt()));
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      List<String> inner = new ArrayList<>(path);
      inner.add(property.getKey());
      collect(property.getValue(), inner, fields);
    }
  }

  private static JsonNode resolved(String reference) {
    return Api.anonymous(STACK).get("/openapi").json().at(reference.substring(1));
  }
}
