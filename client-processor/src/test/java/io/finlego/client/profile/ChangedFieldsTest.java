package io.finlego.client.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ChangedFieldsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int ROUNDS = 2_000;
  private static final int DEPTH = 4;
  private static final int BYTES_MAX = 1_000_000;

  private final long seed = Long.getLong("finlego.test.seed", System.nanoTime());
  private final RandomGenerator random = new Random(seed);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1} | {\"a\":1} | ``",
        "{\"a\":1, \"b\":2} | {\"b\":2, \"a\":1} | ``",
        "{\"a\":1} | {\"a\":2} | a",
        "{\"a\":null} | {} | ``",
        "{\"a\":\"1\"} | {\"a\":1} | a",
        "{\"a\":{\"b\":{\"c\":1}}} | {\"a\":{\"b\":{\"c\":2}}} | a.b.c",
        "{\"a\":{\"b\":1}} | {} | a",
        "{\"a\":[{\"b\":1}]} | {\"a\":[{\"b\":2}]} | a[0].b",
        "{\"a\":[1]} | {\"a\":[1,2]} | a[1]",
        "{\"a\":[1,2]} | {\"a\":[2]} | a[0] a[1]",
        "{\"a\":[[1]]} | {\"a\":[[2]]} | a[0][0]",
        "{\"a\":[1]} | {\"a\":{\"0\":1}} | a",
        "{\"editorUserId\":1} | {\"editorUserId\":2} | ``",
        "{\"a\":{\"editorUserId\":1}} | {\"a\":{\"editorUserId\":2}} | a.editorUserId",
      })
  void eachFieldThatIsDifferentIsNamedByItsPath(String before, String after, String paths) {
    List<String> changed =
        ChangedFields.between(Profile.parse(before), Profile.parse(after), BYTES_MAX);

    assertThat(changed)
        .containsExactlyElementsOf(paths.isEmpty() ? List.of() : List.of(paths.split(" ")));
  }

  @Test
  void pathsThatAreTooLongTogetherAreReplacedByTheNamesOfTheProfilesFields() {
    Profile before = Profile.parse("{\"a\":{\"b\":[1,2,3]},\"c\":1,\"d\":{\"e\":1}}");
    Profile after = Profile.parse("{\"a\":{\"b\":[4,5,6]},\"c\":2,\"d\":{\"e\":1}}");
    int bytes = 3 * (6 + 5) + 1 + 5;

    assertThat(ChangedFields.between(before, after, bytes))
        .containsExactly("a.b[0]", "a.b[1]", "a.b[2]", "c");
    assertThat(ChangedFields.between(before, after, bytes - 1)).containsExactly("a", "c");
  }

  @Test
  void aProfileIsNoDifferentFromItself() {
    for (int round = 0; round < ROUNDS; round++) {
      String json = object(DEPTH).toString();

      List<String> changed =
          ChangedFields.between(Profile.parse(json), Profile.parse(json), BYTES_MAX);

      assertThat(changed).as("seed %d: %s", seed, json).isEmpty();
    }
  }

  @Test
  void theChangedFieldsAreTheSameInBothDirections() {
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode before = object(DEPTH);
      ObjectNode after = changed(before);

      List<String> changed = changedFields(before, after);

      assertThat(changed)
          .as("seed %d: %s, %s", seed, before, after)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(changedFields(after, before));
    }
  }

  @Test
  void eachPathThatIsNamedReallyDiffers() {
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode before = object(DEPTH);
      ObjectNode after = changed(before);

      List<String> changed = changedFields(before, after);

      assertThat(changed)
          .as("seed %d: %s, %s", seed, before, after)
          .allSatisfy(path -> assertThat(at(before, path)).isNotEqualTo(at(after, path)));
    }
  }

  @Test
  void noDifferenceGoesUnnamed() {
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode before = object(DEPTH);
      ObjectNode after = changed(before);

      List<String> changed = changedFields(before, after);

      assertThat(changed.isEmpty())
          .as("seed %d: %s, %s", seed, before, after)
          .isEqualTo(plain(before).equals(plain(after)));
    }
  }

  private static List<String> changedFields(JsonNode before, JsonNode after) {
    return ChangedFields.between(
        Profile.parse(before.toString()), Profile.parse(after.toString()), BYTES_MAX);
  }

  /**
   * The value at this path, without the parts that do not count; null if the value does not count.
   */
  private static JsonNode at(JsonNode json, String path) {
    JsonNode value = JSON.readTree(json.toString()).at(pointer(path));
    return value.isMissingNode() || value.isNull() ? null : plain(value);
  }

  private static String pointer(String path) {
    return "/" + path.replace(".", "/").replace("[", "/").replace("]", "");
  }

  /** The JSON without the parts that count as absent. */
  private static JsonNode plain(JsonNode json) {
    if (json.isObject()) {
      ObjectNode plain = JSON.createObjectNode();
      json.properties()
          .forEach(
              field -> {
                if (!field.getValue().isNull()) {
                  plain.set(field.getKey(), plain(field.getValue()));
                }
              });
      return plain;
    }
    if (json.isArray()) {
      List<JsonNode> elements = new ArrayList<>();
      json.forEach(element -> elements.add(plain(element)));
      while (!elements.isEmpty() && elements.getLast().isNull()) {
        elements.removeLast();
      }
      return JSON.createArrayNode().addAll(elements);
    }
    return json;
  }

  private ObjectNode object(int depth) {
    ObjectNode object = JSON.createObjectNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      object.set(name(), value(depth - 1));
    }
    return object;
  }

  private JsonNode value(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> JSON.getNodeFactory().nullNode();
      case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
      case 2 -> JSON.getNodeFactory().numberNode(random.nextInt(3));
      case 3 -> JSON.getNodeFactory().stringNode(name());
      case 4 -> JSON.getNodeFactory().stringNode("");
      case 5 -> object(depth);
      default -> array(depth);
    };
  }

  private ArrayNode array(int depth) {
    ArrayNode array = JSON.createArrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(value(depth - 1));
    }
    return array;
  }

  private String name() {
    return String.valueOf((char) ('a' + random.nextInt(5)));
  }

  /** The same JSON with a few changed values. */
  private ObjectNode changed(ObjectNode object) {
    ObjectNode changed = JSON.createObjectNode();
    object
        .properties()
        .forEach(
            field -> {
              switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> changed.set(field.getKey(), value(DEPTH - 1));
                case 2 ->
                    changed.set(
                        field.getKey(),
                        field.getValue() instanceof ObjectNode inner
                            ? changed(inner)
                            : field.getValue());
                default -> changed.set(field.getKey(), field.getValue());
              }
            });
    if (random.nextInt(6) == 0) {
      changed.set(name(), value(DEPTH - 1));
    }
    return changed;
  }
}
