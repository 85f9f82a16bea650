package io.finlego.ingress.command;

import io.finlego.kernel.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Converts a JSON tree to a value that is equal for all trees with the same meaning. The value is
 * the same as {@link CanonicalJson#comparableValue} makes from the tree's text. This class does not
 * write and parse the text, because that would take time for each command.
 */
final class CanonicalTree {

  private CanonicalTree() {}

  /**
   * The value of the tree, comparable by {@code equals}. It consists of lists, strings, booleans,
   * null, decimals and maps. The decimals have no zeros at their end. The maps are sorted by their
   * keys and have no null values.
   */
  static @Nullable Object of(JsonNode tree) {
    return switch (tree.getNodeType()) {
      case OBJECT -> fields(tree);
      case ARRAY -> items(tree);
      case STRING -> tree.stringValue();
      case NUMBER -> tree.decimalValue().stripTrailingZeros();
      case BOOLEAN -> tree.booleanValue();
      case NULL -> null;
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("Not a tree of JSON: " + tree.getNodeType());
    };
  }

  private static Map<String, Object> fields(JsonNode object) {
    Map<String, Object> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      Object value = of(property.getValue());
      if (value != null) {
        fields.put(property.getKey(), value);
      }
    }
    return fields;
  }

  private static List<@Nullable Object> items(JsonNode array) {
    List<@Nullable Object> items = new ArrayList<>(array.size());
    for (JsonNode item : array) {
      items.add(of(item));
    }
    return items;
  }
}
