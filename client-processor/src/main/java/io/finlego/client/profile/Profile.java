package io.finlego.client.profile;

import io.finlego.vault.SearchField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A decrypted profile, which is a JSON object. The database stores only its sealed form. */
public final class Profile {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String EDITOR_FIELD = "editorUserId";

  private final JsonNode json;

  private Profile(JsonNode json) {
    this.json = json;
  }

  public static Profile parse(String text) {
    return new Profile(JSON.readTree(text));
  }

  public JsonNode json() {
    return json;
  }

  /** The legal name of a company, or the first and last name of a person. */
  public String displayName() {
    String legalName = text("legalName");
    return legalName == null ? text("firstName", "") + " " + text("lastName", "") : legalName;
  }

  /** The legal name of a company, or the first, middle and last name of a person. */
  private String fullName() {
    String middleName = text("middleName");
    return middleName == null
        ? displayName()
        : text("firstName", "") + " " + middleName + " " + text("lastName", "");
  }

  public @Nullable String phoneNumber() {
    return text("phoneNumber");
  }

  /** The texts by which a search can find the client. Leaves out fields that the profile lacks. */
  public Map<SearchField, String> searchableTexts() {
    Map<SearchField, String> texts = new EnumMap<>(SearchField.class);
    for (SearchField field : SearchField.values()) {
      String text = field == SearchField.NAME ? fullName() : text(field.word());
      if (text != null) {
        texts.put(field, text);
      }
    }
    return texts;
  }

  /** The JSON paths of all fields in which the two profiles differ. Ignores the editor. */
  public List<String> changedFields(Profile otherProfile) {
    List<String> paths = new ArrayList<>();
    addChangedPaths("", json, otherProfile.json, paths);
    return paths;
  }

  /** Compares two values and adds the paths of their differences to the list. */
  private static void addChangedPaths(
      String path, JsonNode value, JsonNode otherValue, List<String> changedPaths) {
    if (value.isObject() && otherValue.isObject()) {
      Set<String> names = new LinkedHashSet<>(value.propertyNames());
      names.addAll(otherValue.propertyNames());
      if (path.isEmpty()) {
        names.remove(EDITOR_FIELD);
      }
      String prefix = path.isEmpty() ? "" : path + ".";
      names.forEach(
          name ->
              addChangedPaths(
                  prefix + name, value.path(name), otherValue.path(name), changedPaths));
    } else if (value.isArray() && otherValue.isArray()) {
      for (int i = 0; i < Math.max(value.size(), otherValue.size()); i++) {
        addChangedPaths(
            "%s[%s]".formatted(path, i), value.path(i), otherValue.path(i), changedPaths);
      }
    } else if (!withoutNull(value).equals(withoutNull(otherValue))) {
      changedPaths.add(path);
    }
  }

  /**
   * Replaces a JSON null with a missing node, because a null field means the same as a missing
   * field.
   */
  private static JsonNode withoutNull(JsonNode value) {
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  private @Nullable String text(String field) {
    JsonNode value = json.path(field);
    return value.isString() ? value.stringValue() : null;
  }

  private String text(String field, String defaultText) {
    String text = text(field);
    return text == null ? defaultText : text;
  }
}
