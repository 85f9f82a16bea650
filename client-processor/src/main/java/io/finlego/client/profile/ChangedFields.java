package io.finlego.client.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds the fields in which two profiles differ. */
final class ChangedFields {

  private static final String EDITOR_FIELD = "editorUserId";

  /** The bytes that a path takes in an event besides its text. */
  private static final int LENGTH_BYTES_MAX = 5;

  private final int bytesMax;
  private final List<String> paths = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private long byteCount;

  private ChangedFields(int bytesMax) {
    this.bytesMax = bytesMax;
  }

  /**
   * The JSON paths of all fields in which the two profiles differ, such as {@code address.city}.
   * Ignores the editor. The path of a small field is longer than the field. If all paths together
   * are too long, the result has only the names of the profile's own fields, such as {@code
   * address}.
   *
   * @param bytesMax the largest number of bytes that all paths together may take in an event
   */
  static List<String> between(Profile profile, Profile otherProfile, int bytesMax) {
    ChangedFields changedFields = new ChangedFields(bytesMax);
    JsonNode json = profile.json();
    JsonNode otherJson = otherProfile.json();
    for (String name : namesOf(json, otherJson)) {
      if (!name.equals(EDITOR_FIELD)) {
        changedFields.compare(name, name, json.path(name), otherJson.path(name));
      }
    }
    return changedFields.byteCount > bytesMax
        ? List.copyOf(changedFields.names)
        : changedFields.paths;
  }

  /**
   * Compares two values.
   *
   * @param name the name of the profile's field that has the values
   * @param path the path of the values
   */
  private void compare(String name, String path, JsonNode value, JsonNode otherValue) {
    if (value.isObject() && otherValue.isObject()) {
      for (String innerName : namesOf(value, otherValue)) {
        compare(name, path + "." + innerName, value.path(innerName), otherValue.path(innerName));
      }
    } else if (value.isArray() && otherValue.isArray()) {
      for (int i = 0; i < Math.max(value.size(), otherValue.size()); i++) {
        compare(name, "%s[%s]".formatted(path, i), value.path(i), otherValue.path(i));
      }
    } else if (!withoutNull(value).equals(withoutNull(otherValue))) {
      add(name, path);
    }
  }

  private void add(String name, String path) {
    names.add(name);
    byteCount += path.getBytes(StandardCharsets.UTF_8).length + LENGTH_BYTES_MAX;
    if (byteCount <= bytesMax) {
      paths.add(path);
    }
  }

  private static Set<String> namesOf(JsonNode value, JsonNode otherValue) {
    Set<String> names = new LinkedHashSet<>(value.propertyNames());
    names.addAll(otherValue.propertyNames());
    return names;
  }

  /**
   * Replaces a JSON null with a missing node, because a null field means the same as a missing
   * field.
   */
  private static JsonNode withoutNull(JsonNode value) {
    return value.isNull() ? MissingNode.getInstance() : value;
  }
}
