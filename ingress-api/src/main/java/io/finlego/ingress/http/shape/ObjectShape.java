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
 * An object with known fields. Fields that it does not know are tolerated and dropped, so that a
 * caller may be ahead of us; what it keeps, it keeps in the order in which it was sent.
 *
 * @param rules what must hold between the fields; a rule sees the object as sent
 */
public record ObjectShape(List<Field> fields, List<ObjectRule> rules) implements Shape {

  public ObjectShape {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
  }

  public static ObjectShape of(Field... fields) {
    return new ObjectShape(List.of(fields), List.of());
  }

  /** These fields and then those of the other one, with the rules of both. */
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

  /** As {@link #read}, for a caller who goes on with the object's fields. */
  public ObjectNode readObject(String path, JsonNode value, Faults faults) {
    if (!(value instanceof ObjectNode object)) {
      faults.add(Fault.invalidField(path.isEmpty() ? "$" : path, "Must be a JSON object."));
      return JsonNodeFactory.instance.objectNode();
    }
    Map<String, JsonNode> read = new LinkedHashMap<>();
    for (Field field : fields) {
      JsonNode kept = readField(path, field, object.get(field.name()), faults);
      if (kept != null) {
        read.put(field.name(), kept);
      }
    }
    rules.forEach(rule -> rule.check(path, object, faults));
    return inOrderOf(object, read);
  }

  private static @Nullable JsonNode readField(
      String path, Field field, @Nullable JsonNode value, Faults faults) {
    String at = within(path, field.name());
    if (value == null) {
      if (field.presence() == Field.Presence.REQUIRED) {
        faults.add(Fault.invalidField(at, "Is required."));
      }
      return null;
    }
    if (value.isNull()) {
      switch (field.presence()) {
        case REQUIRED -> faults.add(Fault.invalidField(at, "Is required and must not be null."));
        case OPTIONAL ->
            faults.add(Fault.invalidField(at, "Must not be null; leave it out instead."));
        case NULLABLE -> {}
      }
      return value;
    }
    return field.shape().read(at, value, faults);
  }

  private static ObjectNode inOrderOf(ObjectNode sent, Map<String, JsonNode> read) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    sent.propertyNames().stream()
        .filter(read::containsKey)
        .forEach(name -> kept.set(name, read.get(name)));
    return kept;
  }

  /** The path of a field of the object at {@code path}. */
  static String within(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  @Override
  public Schema<?> schema() {
    Schema<?> schema = new Schema<>(SpecVersion.V31).types(Set.of("object"));
    List<String> required = new ArrayList<>();
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
        required.add(field.name());
      }
      schema.addProperty(field.name(), property);
    }
    schema.setRequired(required.isEmpty() ? null : required);
    return schema;
  }
}
