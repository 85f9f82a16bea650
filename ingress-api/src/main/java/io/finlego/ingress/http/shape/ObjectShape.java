package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object with known fields. Unknown fields are accepted and dropped, so that a caller may be
 * newer than this release. Known fields are kept in the order in which they were sent.
 *
 * @param rules the rules between the fields; a rule sees the object as sent
 */
public record ObjectShape(List<Field> fields, List<ObjectRule> rules) implements Shape {

  public ObjectShape {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
  }

  public static ObjectShape of(Field... fields) {
    return new ObjectShape(List.of(fields), List.of());
  }

  /**
   * An object with these fields followed by those of the other object, and with the rules of both.
   */
  public ObjectShape and(ObjectShape other) {
    return new ObjectShape(
        Stream.concat(fields.stream(), other.fields.stream()).toList(),
        Stream.concat(rules.stream(), other.rules.stream()).toList());
  }

  public ObjectShape with(ObjectRule rule) {
    return new ObjectShape(fields, Stream.concat(rules.stream(), Stream.of(rule)).toList());
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    return readObject(path, value, faults);
  }

  /** Reads like {@link #read}, for a caller that needs the object's fields. */
  public ObjectNode readObject(String path, JsonNode value, Faults faults) {
    if (!(value instanceof ObjectNode object)) {
      faults.add(Fault.invalidField(path.isEmpty() ? "$" : path, "Must be a JSON object."));
      return JsonNodeFactory.instance.objectNode();
    }
    Map<String, JsonNode> acceptedByName = new LinkedHashMap<>();
    for (Field field : fields) {
      JsonNode acceptedValue = readField(path, field, object.get(field.name()), faults);
      if (acceptedValue != null) {
        acceptedByName.put(field.name(), acceptedValue);
      }
    }
    rules.forEach(rule -> rule.check(path, object, faults));
    return inOrderOf(object, acceptedByName);
  }

  private static @Nullable JsonNode readField(
      String path, Field field, @Nullable JsonNode value, Faults faults) {
    String fieldPath = within(path, field.name());
    if (value == null) {
      if (field.presence() == Field.Presence.REQUIRED) {
        faults.add(Fault.invalidField(fieldPath, "Is required."));
      }
      return null;
    }
    if (value.isNull()) {
      switch (field.presence()) {
        case REQUIRED ->
            faults.add(Fault.invalidField(fieldPath, "Is required and must not be null."));
        case OPTIONAL ->
            faults.add(Fault.invalidField(fieldPath, "Must not be null; leave it out instead."));
        case NULLABLE -> {}
      }
      return value;
    }
    return field.shape().read(fieldPath, value, faults);
  }

  private static ObjectNode inOrderOf(ObjectNode sentObject, Map<String, JsonNode> acceptedByName) {
    ObjectNode acceptedObject = JsonNodeFactory.instance.objectNode();
    sentObject.propertyNames().stream()
        .filter(acceptedByName::containsKey)
        .forEach(name -> acceptedObject.set(name, acceptedByName.get(name)));
    return acceptedObject;
  }

  /** The path of a field of the object at {@code path}. */
  static String within(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  @Override
  public Schema<?> schema() {
    Schema<?> schema = new Schema<>(SpecVersion.V31).types(Set.of("object"));
    List<String> requiredFields = new ArrayList<>();
    for (Field field : fields) {
      Schema<?> property = field.shape().schema();
      if (!field.description().isEmpty()) {
        property.setDescription(field.description());
      }
      if (field.presence() == Field.Presence.NULLABLE && property.getTypes() != null) {
        Set<String> types = new LinkedHashSet<>(property.getTypes());
        types.add("null");
        property.setTypes(types);
      }
      if (field.presence() == Field.Presence.REQUIRED) {
        requiredFields.add(field.name());
      }
      schema.addProperty(field.name(), property);
    }
    schema.setRequired(requiredFields.isEmpty() ? null : requiredFields);
    return schema;
  }
}
