package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests for tests, and the faults that shapes find in them. */
public final class Bodies {

  public static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Bodies() {}

  /** Parses JSON in which single quotes may stand for double quotes. */
  public static JsonNode json(String text) {
    return MAPPER.readTree(text.replace('\'', '"'));
  }

  /**
   * The faults that a shape finds in a body, as {@code code field}; an empty list if the shape
   * accepts it.
   */
  public static List<String> faults(RequestShape shape, @Nullable JsonNode body) {
    return refusals(shape, body).stream().map(Bodies::named).toList();
  }

  /** The faults as paths and sentences. */
  public static List<String> messages(RequestShape shape, @Nullable JsonNode body) {
    return refusals(shape, body).stream()
        .map(fault -> fault.field() + ": " + fault.message())
        .toList();
  }

  private static List<Fault> refusals(RequestShape shape, @Nullable JsonNode body) {
    try {
      shape.read(body);
      return List.of();
    } catch (ApiException e) {
      return e.faults();
    }
  }

  /** The body with the JSON at a path such as {@code a.b[0].c} replaced. Null removes the field. */
  public static ObjectNode with(JsonNode body, String path, @Nullable JsonNode value) {
    ObjectNode copy = (ObjectNode) body.deepCopy();
    int dot = path.lastIndexOf('.');
    String pointer =
        dot < 0
            ? ""
            : "/" + path.substring(0, dot).replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    ObjectNode parent = (ObjectNode) copy.at(pointer);
    String name = path.substring(dot + 1);
    if (value == null) {
      parent.remove(name);
    } else {
      parent.set(name, value);
    }
    return copy;
  }

  private static String named(Fault fault) {
    return fault.code() + " " + fault.field();
  }
}
