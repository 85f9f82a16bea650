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

/** A profile as it was sent, in plain text. The database stores only its sealed form. */
public final class Profile {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String EDITOR = "editorUserId";

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

  /** The legal name, or first and last name. */
  public String displayName() {
    String legalName = text("legalName");
    return legalName == null ? text("firstName", "") + " " + text("lastName", "") : legalName;
  }

  public @Nullable String phoneNumber() {
    return text("phoneNumber");
  }

  /** The texts by which clients are searched. */
  public Map<SearchField, String> searchable() {
    Map<SearchField, String> texts = new EnumMap<>(SearchField.class);
    for (SearchField field : SearchField.values()) {
      String text = field == SearchField.NAME ? displayName() : text(field.word());
      if (text != null) {
        texts.put(field, text);
      }
    }
    return texts;
  }

  /** The JSON paths of all fields that differ from the other profile, apart from the editor. */
  public List<String> changedFields(Profile other) {
    List<String> paths = new ArrayList<>();
    compare("", json, other.json, paths);
    return paths;
  }

  private static void compare(
      String path, JsonNode value, JsonNode other, List<String> changedPaths) {
    if (value.isObject() && other.isObject()) {
      Set<String> names = new LinkedHashSet<>(value.propertyNames());
      names.addAll(other.propertyNames());
      if (path.isEmpty()) {
        names.remove(EDITOR);
      }
      String prefix = path.isEmpty() ? "" : path + ".";
      names.forEach(
          name -> compare(prefix + name, value.path(name), other.path(name), changedPaths));
    } else if (value.isArray() && other.isArray()) {
      for (int i = 0; i < Math.max(value.size(), other.size()); i++) {
        compare("%s[%s]".formatted(path, i), value.path(i), other.path(i), changedPaths);
      }
    } else if (!withoutNull(value).equals(withoutNull(other))) {
      changedPaths.add(path);
    }
  }

  /** Turns a JSON null into a missing field, because both mean the same. */
  private static JsonNode withoutNull(JsonNode value) {
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  private @Nullable String text(String field) {
    JsonNode value = json.path(field);
    return value.isString() ? value.stringValue() : null;
  }

  private String text(String field, String otherwise) {
    String text = text(field);
    return text == null ? otherwise : text;
  }
}
