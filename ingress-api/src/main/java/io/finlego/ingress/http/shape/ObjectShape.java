package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object with known fields. Other fields are refused: a caller whose field is misspelt must not
 * believe that it counts. Known fields are kept in the order in which they were sent.
 *
 * @param rules the rules between the fields; a rule sees the object as sent
 * @param open whether other fields are accepted and dropped, because the sender is a system whose
 *     bodies we do not define
 */
public record ObjectShape(List<Field> fields, List<ObjectRule> rules, boolean open)
    implements Shape {

  public ObjectShape {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
  }

  public static ObjectShape of(Field... fields) {
    return new ObjectShape(List.of(fields), List.of(), false);
  }

  /**
   * An object with these fields followed by those of the other object, and with the rules of both.
   */
  public ObjectShape and(ObjectShape other) {
    return new ObjectShape(
        Stream.concat(fields.stream(), other.fields.stream()).toList(),
        Stream.concat(rules.stream(), other.rules.stream()).toList(),
        open || other.open);
  }

  /** The same object, in which other fields are accepted and dropped. */
  public ObjectShape orMore() {
    return new ObjectShape(fields, rules, true);
  }

  public ObjectShape with(ObjectRule rule) {
    return new ObjectShape(fields, Stream.concat(rules.stream(), Stream.of(rule)).toList(), open);
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
    if (!open) {
      refuseOthers(path, object, acceptedByName, faults);
    }
    rules.forEach(rule -> rule.check(path, object, faults));
    return inOrderOf(object, acceptedByName);
  }

  private void refuseOthers(
      String path, ObjectNode sent, Map<String, JsonNode> acceptedByName, Faults faults) {
    for (String name : sent.propertyNames()) {
      if (!acceptedByName.containsKey(name)) {
        faults.addUnknownField(within(path, name), name, names());
      }
    }
  }

  /** The names of the fields. */
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
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
    Schema<?> schema = Schemas.of("object");
    List<String> requiredFields = new ArrayList<>();
    for (Field field : fields) {
      schema.addProperty(field.name(), field.property());
      if (field.presence() == Field.Presence.REQUIRED) {
        requiredFields.add(field.name());
      }
    }
    schema.setRequired(requiredFields.isEmpty() ? null : requiredFields);
    schema.additionalProperties(open);
    rules.forEach(rule -> rule.describe(schema));
    return schema;
  }
}
