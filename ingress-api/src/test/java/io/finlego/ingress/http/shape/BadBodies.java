package io.finlego.ingress.http.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Valid bodies in which one value was replaced by a hostile one. The same seed gives the same
 * bodies.
 */
public final class BadBodies {

  private static final List<String> HOSTILE =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e400",
          "1e-20",
          "99999999999999999999",
          "''",
          "' '",
          "'1,00'",
          "'NaN'",
          "'\\u0000'",
          "'\\ud800'",
          "[]",
          "{}",
          "[[[]]]",
          "{'type': {}}",
          "'x'",
          "'\\u202e'",
          "'; drop table x --'",
          "'" + "y".repeat(5000) + "'");

  private final Random random;

  public BadBodies(long seed) {
    this.random = new Random(seed);
  }

  /** The body with one value, at any depth, replaced or removed. */
  public JsonNode next(JsonNode good) {
    ObjectNode body = (ObjectNode) good.deepCopy();
    List<Runnable> changes = new ArrayList<>();
    collect(body, changes);
    changes.get(random.nextInt(changes.size())).run();
    return random.nextInt(200) == 0 ? hostile() : body;
  }

  private void collect(JsonNode node, List<Runnable> changes) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        changes.add(() -> object.set(property.getKey(), hostile()));
        changes.add(() -> object.remove(property.getKey()));
        collect(property.getValue(), changes);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        changes.add(() -> array.set(at, hostile()));
        collect(array.get(i), changes);
      }
    }
  }

  private JsonNode hostile() {
    return Bodies.json(HOSTILE.get(random.nextInt(HOSTILE.size())));
  }
}
