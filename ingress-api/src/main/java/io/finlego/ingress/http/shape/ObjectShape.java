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
 * The shape of an object. Unknown fields are refused, because a caller that misspells the name of a
 * field expects an effect of the field. The accepted object has its fields in the order of the
 * request.
 *
 * @param rules the rules that concern several fields. A rule checks the object as the caller sent
 *     it
 * @param allowsUnknownFields whether unknown fields are accepted and left out. This is for bodies
 *     that another company's system sends, because we do not define these bodies
 */
public record ObjectShape(List<Field> fields, List<ObjectRule> rules, boolean allowsUnknownFields)
    implements Shape {

  public ObjectShape {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
  }

  public static ObjectShape of(Field... fields) {
    return new ObjectShape(List.of(fields), List.of(), false);
  }

  /** The shape of an object with the fields and the rules of this shape and of the other shape. */
  public ObjectShape and(ObjectShape other) {
    return new ObjectShape(
        Stream.concat(fields.stream(), other.fields.stream()).toList(),
        Stream.concat(rules.stream(), other.rules.stream()).toList(),
        allowsUnknownFields || other.allowsUnknownFields);
  }

  /** A copy of this shape that accepts unknown fields and leaves them out. */
  public ObjectShape allowingUnknownFields() {
    return new ObjectShape(fields, rules, true);
  }

  public ObjectShape with(ObjectRule rule) {
    return new ObjectShape(
        fields, Stream.concat(rules.stream(), Stream.of(rule)).toList(), allowsUnknownFields);
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    return readObject(path, value, faults);
  }

  /** Does the same as {@link #read}, but returns the result as an {@code ObjectNode}. */
  public ObjectNode readObject(String path, JsonNode value, Faults faults) {
    if (!(value instanceof ObjectNode object)) {
      faults.add(Fault.invalidField(path.isEmpty() ? "$" : path, "Must be a JSON object."));
      return JsonNodeFactory.instance.objectNode();
    }
    Map<String, JsonNode> acceptedValuesByName = new LinkedHashMap<>();
    for (Field field : fields) {
      JsonNode acceptedValue = readField(path, field, object.get(field.name()), faults);
      if (acceptedValue != null) {
        acceptedValuesByName.put(field.name(), acceptedValue);
      }
    }
    if (!allowsUnknownFields) {
      refuseUnknownFields(path, object, acceptedValuesByName, faults);
    }
    rules.forEach(rule -> rule.check(path, object, faults));
    return inSentOrder(object, acceptedValuesByName);
  }

  private void refuseUnknownFields(
      String path,
      ObjectNode sentObject,
      Map<String, JsonNode> acceptedValuesByName,
      Faults faults) {
    for (String name : sentObject.propertyNames()) {
      if (!acceptedValuesByName.containsKey(name)) {
        faults.addUnknownField(fieldPath(path, name), name, names());
      }
    }
  }

  /** The names of the fields. */
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  private static @Nullable JsonNode readField(
      String path, Field field, @Nullable JsonNode value, Faults faults) {
    String fieldPath = fieldPath(path, field.name());
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

  private static ObjectNode inSentOrder(
      ObjectNode sentObject, Map<String, JsonNode> acceptedValuesByName) {
    ObjectNode acceptedObject = JsonNodeFactory.instance.objectNode();
    sentObject.propertyNames().stream()
        .filter(acceptedValuesByName::containsKey)
        .forEach(name -> acceptedObject.set(name, acceptedValuesByName.get(name)));
    return acceptedObject;
  }

  /** The JSON path of a field, from the path of its object. */
  static String fieldPath(String path, String name) {
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
    schema.additionalProperties(allowsUnknownFields);
    rules.forEach(rule -> rule.describe(schema));
    return schema;
  }
}
