package io.finlego.ingress.http.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.reference.Examples;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what each shape says of itself in the API's description against what it checks, with the
 * operations' examples, each with one value replaced or removed.
 */
class DescribedShapesTest {

  private static final long SEED = 20260411;
  private static final int BODIES = 400;

  /** A number that the validator of these tests cannot compare. */
  private static final String BEYOND_THE_VALIDATOR = "1E+400";

  /**
   * Sentences about what a schema cannot say: an order of two fields, a day before today, half a
   * surrogate pair, the length of free JSON.
   */
  private static final List<String> UNSAYABLE =
      List.of(
          "Must not be below",
          "Must be in the past",
          "Must not be in the future",
          "surrogate",
          "characters.",
          "fewer digits",
          "createdAtMs");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi31(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final IngressUnderTest ingress = IngressUnderTest.shared();
  private final JsonNode document = ingress.awaitReady().api().get("/openapi").json();

  @TestFactory
  Stream<DynamicTest> a_shape_accepts_what_it_describes_and_nothing_else() {
    Map<String, RequestShape> shapes =
        ingress.beans(RequestShape.class).stream()
            .collect(Collectors.toMap(RequestShape::name, Function.identity()));
    return ingress.bean(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
        .map(handler -> handler.getMethodAnnotation(Described.class))
        .filter(Objects::nonNull)
        .filter(operation -> shapes.containsKey(operation.body()))
        .map(
            operation ->
                dynamicTest(
                    operation.body() + " of " + operation.example(),
                    () ->
                        compare(
                            shapes.get(operation.body()),
                            Objects.requireNonNull(Examples.request(operation.example())))));
  }

  private void compare(RequestShape shape, JsonNode example) {
    Schema schema = schema(shape.name());
    assertThat(schema.validate(example)).as("example").isEmpty();
    BadBodies bodies = new BadBodies(SEED);
    for (int i = 0; i < BODIES; i++) {
      JsonNode body = bodies.next(example);
      if (body.toString().contains(BEYOND_THE_VALIDATOR)) {
        continue;
      }
      List<String> faults = Bodies.messages(shape, body);
      boolean sayable =
          faults.isEmpty()
              || faults.stream().anyMatch(f -> UNSAYABLE.stream().noneMatch(f::contains));
      if (sayable) {
        assertThat(schema.validate(body).isEmpty())
            .as(
                "seed %d, %s, refused for %s, misfits %s",
                SEED, body, faults, schema.validate(body))
            .isEqualTo(faults.isEmpty());
      }
    }
  }

  private Schema schema(String name) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + name);
    whole.set("components", document.path("components"));
    return REGISTRY.getSchema(whole);
  }
}
