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
 * The query parameters of an operation. Each is a bean, and an operation names it with {@code
 * Described.query}. The parameters are read as the fields of one object, so that the same shape may
 * check a query and a body.
 *
 * <p>An empty parameter is a value like any other, and no filter takes an empty value: a script
 * with an unset variable must not read the whole bank.
 *
 * @param name unique
 */
public record QueryShape(String name, ObjectShape shape, UnknownFields unknownFields) {

  public static QueryShape of(String name, ObjectShape shape) {
    return new QueryShape(name, shape, UnknownFields.REFUSE);
  }

  QueryShape with(UnknownFields setting) {
    return new QueryShape(name, shape, setting);
  }

  /**
   * The accepted parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 with every parameter at fault
   */
  public AcceptedObject read(Map<String, String[]> parameters) {
    Faults faults = new Faults(unknownFields);
    ObjectNode sent = JsonNodeFactory.instance.objectNode();
    for (Field field : shape.fields()) {
      String[] values = parameters.get(field.name());
      if (values != null) {
        sent.set(field.name(), ParameterText.read(field, List.of(values), faults));
      }
    }
    parameters.keySet().stream()
        .filter(name -> !shape.names().contains(name))
        .forEach(name -> faults.addUnknownParameter(name, shape.names()));
    AcceptedObject accepted = new AcceptedObject(shape.readObject("", sent, faults));
    faults.throwIfAny();
    return accepted;
  }

  /** The parameters in the API's description. */
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
