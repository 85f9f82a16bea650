package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every text in every body is as long as its schema says: counted in code points, by the ingress,
 * the domain and the database alike. Each operation is called by each caller who may use it, for
 * objects that exist.
 */
class TextLimitsTest {

  private static final Stack STACK = RunningStack.ofExamples();
  private static final JsonMapper JSON = new JsonMapper();
  private static final BodySchemas SCHEMAS =
      new BodySchemas(Api.anonymous(STACK).get("/openapi").json());
  private static final Api SYSTEM = Api.system(STACK);

  /** Operations that only search, or whose texts are not shown to any caller. */
  private static final Pattern SHOWS_NO_TEXT =
      Pattern.compile(
          "/internal/Transactions/query|.*/search|.*/by-account-numbers"
              + "|/integration/sumsub-webhooks/.*|/Client/deletion-notifications");

  static Stream<OperationCall> bodies() {
    return OperationCall.all(STACK)
        .filter(call -> BodySchemas.ofBody(call.operation()).isObject())
        .filter(
            call ->
                !TextField.of(
                        SCHEMAS, NamedValues.common(), "", BodySchemas.ofBody(call.operation()))
                    .isEmpty());
  }

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aTextAtItsLimitIsTakenAndKept(OperationCall call) {
    for (JsonNode schema : SCHEMAS.choices(BodySchemas.ofBody(call.operation()))) {
      BodyValues values = call.values().of(call.operation(), schema);
      for (TextField field : TextField.of(SCHEMAS, values, "", schema)) {
        String target = call.objects().path(call.operation(), schema);
        String text = field.text(field.maxLength());
        JsonNode small = small(values, schema);

        Answer answer = call.send(target, withText(small, field, text));
        call.requireTaken(field, answer);
        if (!field.hasFormat() && !SHOWS_NO_TEXT.matcher(call.operation().path()).matches()) {
          assertThat(holds(answer.json(), text) || holds(readAgain(target, answer), text))
              .as("%s %s is kept", call, field)
              .isTrue();
        }
        Answer longer =
            call.send(
                target, withText(small(values, schema), field, field.text(field.maxLength() + 1)));
        assertThat(longer.isRefused())
            .as("%s %s, one character more: %s", call, field, longer)
            .isTrue();
      }
    }
  }

  private static JsonNode small(BodyValues values, JsonNode schema) {
    String body = LegalBody.of(SCHEMAS, values, schema, LegalBody.Size.small());
    byte[] fresh = new FreshBody(body.getBytes(StandardCharsets.UTF_8)).next();
    return JSON.readTree(fresh);
  }

  private static String withText(JsonNode small, TextField field, String text) {
    JsonNode body = small.deepCopy();
    JsonPointer pointer = JsonPointer.compile(field.pointer());
    JsonNode value = JSON.readTree(field.json(text));
    switch (body.at(pointer.head())) {
      case ObjectNode object -> object.set(pointer.last().getMatchingProperty(), value);
      case ArrayNode list -> list.set(pointer.last().getMatchingIndex(), value);
      default -> throw new AssertionError("There is no " + field);
    }
    return body.toString();
  }

  /** What the command has made or changed, read afterwards. */
  private static JsonNode readAgain(String target, Answer answer) {
    JsonNode value = answer.json().path("value");
    String clients = "/internal/Clients/";
    if (target.endsWith("/internal/Clients")) {
      return SYSTEM.get(clients + value.path("id").asString()).json();
    }
    if (target.startsWith("/integration/clients-import/")) {
      return SYSTEM.get(clients + value.path("clientId").asString()).json();
    }
    return target.startsWith(clients)
        ? SYSTEM.get(target.replaceFirst("/(block|unblock|erase)$", "/history")).json()
        : JSON.nullNode();
  }

  private static boolean holds(JsonNode node, String text) {
    return node.isString()
        ? node.stringValue().equals(text)
        : node.valueStream().anyMatch(inner -> holds(inner, text));
  }
}
