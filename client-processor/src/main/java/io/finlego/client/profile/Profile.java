package io.finlego.client.profile;

import io.finlego.vault.SearchField;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A decrypted profile, which is a JSON object. The database stores only its sealed form. */
public final class Profile {

  private static final JsonMapper JSON = JsonMapper.shared();

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

  private @Nullable String text(String field) {
    JsonNode value = json.path(field);
    return value.isString() ? value.stringValue() : null;
  }

  private String text(String field, String defaultText) {
    String text = text(field);
    return text == null ? defaultText : text;
  }
}
