package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every operation of the API's description answers bad input with a precise 4xx, never a 5xx. */
class InputTest {

  private static final Stack STACK = RunningStack.get();
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MUTATIONS_PER_OPERATION = Effort.times(60);

  private static final List<String> HOSTILE =
      List.of(
          "0",
          "-1",
          "1e400",
          "1e-20",
          "9223372036854775808",
          "true",
          "null",
          "[]",
          "{}",
          "[[[]]]",
          "\"\"",
          "\"NaN\"",
          "\"1,00\"",
          "\"' or 1=1 --\"",
          "\"%00\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"<script>\"",
          "\"../../etc/passwd\"",
          "\"" + "x".repeat(5000) + "\"",
          "\"2026-02-30\"",
          "\"00000000-0000-0000-0000-00000000000g\"");

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "\"text\"",
          "null",
          "1",
          "{\"a\":1,\"a\":2}",
          "{\"a\":NaN}",
          "{'a':1}",
          "[".repeat(10_000),
          "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
          "\u0000",
          "{\"transaction\":{\"amount\":" + "9".repeat(100_000) + "}}");

  static Stream<Operation> operations() {
    return Operation.of(STACK);
  }

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void badInputNeverBreaksAnOperation(Operation operation) {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    Api system = Api.system(STACK);
    List<Request> requests = new ArrayList<>();
    hostileParameters(operation).forEach(requests::add);
    if (operation.description().has("requestBody")) {
      BODIES.forEach(body -> requests.add(new Request(plainPath(operation), body)));
      if (takesForms(operation)) {
        String path =
            plainPath(
                new Operation(
                    operation.method(),
                    operation.path().replace("{clientId}", new Bank(system).client()),
                    operation.description()));
        for (int i = 0; i < MUTATIONS_PER_OPERATION; i++) {
          byte[] form = damagedForm(random);
          requireNoBreak(
              system.upload(path, form, Map.of()), "seed %s, form %s".formatted(seed, i));
        }
      } else {
        mutations(operation, random)
            .forEach(body -> requests.add(new Request(plainPath(operation), body)));
      }
    }
    for (Request request : requests) {
      requireNoBreak(
          system.send(operation.method(), request.path(), request.body(), Map.of()),
          "seed %s, %s".formatted(seed, request));
    }
  }

  private static void requireNoBreak(Answer answer, String request) {
    assertThat(answer.status()).as("%s, %s", request, answer).isLessThan(500);
    if (answer.status() >= 400) {
      assertThat(answer.codes()).as(request).isNotEmpty().allMatch(code -> !code.isEmpty());
      assertThat(answer.body())
          .as(request)
          .doesNotContain("Exception", "at io.finlego", "select ", "SQL");
    }
  }

  private static boolean takesForms(Operation operation) {
    return operation.description().path("requestBody").path("content").has("multipart/form-data");
  }

  /** An upload with some changed bytes or a missing part. */
  private static byte[] damagedForm(SplittableRandom random) {
    byte[] form = Upload.of("passport.pdf", Upload.pdf(200));
    for (int i = random.nextInt(4); i > 0; i--) {
      form[random.nextInt(form.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(form.length);
    return random.nextBoolean() ? form : java.util.Arrays.copyOf(form, from);
  }

  private record Request(String path, String body) {
    @Override
    public String toString() {
      return path + " " + (body == null ? "" : body.substring(0, Math.min(300, body.length())));
    }
  }

  private static String plainPath(Operation operation) {
    return operation.path().replaceAll("\\{[^}]*}", "0197f6a0-0000-7000-8000-000000000000");
  }

  private static List<Request> hostileParameters(Operation operation) {
    List<String> values =
        List.of(
            "%27%20or%201%3D1--",
            "%00", "-1", "0", "x".repeat(2000), "%ED%A0%80", "1e9", "%F0%9F%98%80", "null");
    String body = operation.description().has("requestBody") ? "{}" : null;
    List<Request> requests = new ArrayList<>();
    for (JsonNode parameter : operation.description().path("parameters")) {
      for (String value : values) {
        String name = parameter.path("name").asString();
        if (parameter.path("in").asString().equals("query")) {
          requests.add(new Request(plainPath(operation) + "?" + name + "=" + value, body));
        } else if (parameter.path("in").asString().equals("path")) {
          String path = operation.path().replace("{" + name + "}", value);
          requests.add(
              new Request(
                  path.replaceAll("\\{[^}]*}", "0197f6a0-0000-7000-8000-000000000000"), body));
        }
      }
    }
    return requests;
  }

  /** Variants of the operation's example, each with one value replaced or removed. */
  private static List<String> mutations(Operation operation, SplittableRandom random) {
    JsonNode content =
        operation.description().path("requestBody").path("content").path("application/json");
    JsonNode example =
        content.has("example") ? content.path("example") : content.at("/examples").path(0);
    if (!content.has("example") && content.path("examples").isObject()) {
      example = content.path("examples").values().iterator().next().path("value");
    }
    assertThat(example.isMissingNode()).as("%s has an example", operation).isFalse();
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < MUTATIONS_PER_OPERATION; i++) {
      JsonNode copy = JSON.readTree(example.toString());
      mutate(copy, random);
      bodies.add(copy.toString());
    }
    return bodies;
  }

  private static void mutate(JsonNode node, SplittableRandom random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(node, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    JsonNode hostile = JSON.readTree(HOSTILE.get(random.nextInt(HOSTILE.size())));
    switch (container) {
      case ObjectNode object when !object.isEmpty() -> {
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
          object.remove(name);
        } else {
          object.set(name, hostile);
        }
      }
      case ArrayNode array when !array.isEmpty() ->
          array.set(random.nextInt(array.size()), hostile);
      default -> {}
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }
}
