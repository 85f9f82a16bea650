package io.finlego.ingress.http.shape;

import io.finlego.ingress.IngressSettings.UnknownFields;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of the query parameters of an operation. Each shape is a bean, and an operation refers
 * to its name in {@code Described.query}. The parameters are read as the fields of an object, so
 * that a query and a body can have the same shape.
 *
 * <p>An empty parameter counts as an empty value, which the shapes of filters refuse. Otherwise a
 * script with an unset variable would read the data of all clients.
 *
 * @param name the unique name of this shape
 * @param unknownFields the setting for unknown parameters. {@link UnknownFieldsConfiguration} sets
 *     it in every bean
 */
public record QueryShape(String name, ObjectShape shape, UnknownFields unknownFields) {

  public static QueryShape of(String name, ObjectShape shape) {
    return new QueryShape(name, shape, UnknownFields.REFUSE);
  }

  QueryShape with(UnknownFields setting) {
    return new QueryShape(name, shape, setting);
  }

  /**
   * Checks and reads the parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 with the faults of all parameters
   */
  public AcceptedObject read(Map<String, String[]> parameters) {
    Faults faults = new Faults(unknownFields);
    ObjectNode sentObject = JsonNodeFactory.instance.objectNode();
    List<String> names = shape.names();
    for (Field field : shape.fields()) {
      String[] values = parameters.get(field.name());
      if (values != null) {
        sentObject.set(field.name(), ParameterText.read(field, List.of(values), faults));
      }
    }
    parameters.keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> faults.addUnknownParameter(name, names));
    AcceptedObject acceptedObject = new AcceptedObject(shape.readObject("", sentObject, faults));
    faults.throwIfAny();
    return acceptedObject;
  }

  /** The descriptions of the parameters for the OpenAPI document. */
  public List<Parameter> parameters() {
    return shape.fields().stream().map(QueryShape::parameter).toList();
  }

  private static Parameter parameter(Field field) {
    Parameter parameter = new Parameter().in("query").name(field.name());
    if (!field.description().isEmpty()) {
      parameter.description(field.description());
    }
    if (field.presence() == Field.Presence.REQUIRED) {
      parameter.required(true);
    }
    Schema<?> schema = field.shape().schema();
    return field.shape() instanceof AnyShape
        ? parameter.content(
            new Content().addMediaType("application/json", new MediaType().schema(schema)))
        : parameter.schema(schema);
  }
}
