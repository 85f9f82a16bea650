package io.finlego.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A profile as a person fills it in, which tests change in one place.
 *
 * @param sent the JSON object as it is sent; null to send the fields as they are
 */
record Form(Map<String, Object> fields, @Nullable String sent) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The texts that a row stores readably on purpose. */
  private static final List<String> NOT_PERSONAL =
      List.of(
          "type",
          "onboardingId",
          "editorUserId",
          "riskLevel",
          "isDefaultCompliant",
          "countryOfRegistration");

  static Form company() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", "company");
    fields.put("onboardingId", UUID.randomUUID().toString());
    fields.put("editorUserId", UUID.randomUUID().toString());
    fields.put("riskLevel", "low");
    fields.put("isDefaultCompliant", true);
    fields.put("legalName", "Žalia Energija UAB");
    fields.put("email", "office@zalia.example");
    fields.put("phoneNumber", "+37060000001");
    fields.put("countryOfRegistration", "LT");
    fields.put("registrationNumber", "304123456");
    fields.put("address", Map.of("city", "Kaunas-Canary", "street", "Laisvės al. 77"));
    fields.put("relatedIndividuals", List.of(Map.of("lastName", "Kanarskaitė")));
    return new Form(fields, null);
  }

  static Form individual() {
    return company()
        .with("type", "individual")
        .with("firstName", "Ona")
        .with("lastName", "Kanarytė")
        .with("email", "ona@kanaryte.example")
        .without("legalName")
        .without("registrationNumber")
        .without("countryOfRegistration");
  }

  Form with(String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return new Form(changed, null);
  }

  Form without(String field) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.remove(field);
    return new Form(changed, null);
  }

  /** The same fields in the sender's order and spelling. */
  Form sentAs(String json) {
    return new Form(fields, json);
  }

  String json() {
    return sent == null ? JSON.writeValueAsString(fields) : sent;
  }

  UUID id(String field) {
    return UUID.fromString(fields.get(field).toString());
  }

  @Nullable String text(String field) {
    Object value = fields.get(field);
    return value == null ? null : value.toString();
  }

  boolean isDefaultCompliant() {
    return Boolean.TRUE.equals(fields.get("isDefaultCompliant"));
  }

  /** Every text that nobody may read without the key. */
  List<String> personal() {
    return fields.entrySet().stream()
        .filter(field -> !NOT_PERSONAL.contains(field.getKey()))
        .flatMap(field -> texts(field.getValue()).stream())
        .toList();
  }

  private static List<String> texts(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map.values().stream().flatMap(item -> texts(item).stream()).toList();
      case List<?> list -> list.stream().flatMap(item -> texts(item).stream()).toList();
      default -> List.of(value.toString());
    };
  }
}
