package io.finlego.ingress.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.shape.RequestShape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class ReferenceTest {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  private final IngressUnderTest ingress = IngressUnderTest.shared();
  private final JsonNode document = ingress.awaitReady().api().get("/openapi").json();

  private record Entry(String name, JsonNode operation) {}

  private Stream<Entry> operations() {
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(
                        method ->
                            new Entry(method.getKey() + " " + path.getKey(), method.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> every_operation_has_a_text_a_group_and_an_example() {
    return operations()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.name(),
                    () -> {
                      JsonNode operation = entry.operation();
                      assertThat(operation.path("summary").asString("")).isNotBlank();
                      assertThat(operation.path("description").asString("")).isNotBlank();
                      assertThat(operation.path("tags")).hasSize(1);
                      assertThat(examples(operation.path("responses").path("200")))
                          .as(entry.name())
                          .isNotEmpty();
                      if (operation.has("requestBody")) {
                        assertThat(examples(operation.path("requestBody"))).isNotEmpty();
                      }
                    }));
  }

  @Test
  void anUploadIsDescribedAsAFormWithItsOwnRefusals() {
    JsonNode upload =
        document.path("paths").path("/internal/Clients/{clientId}/Documents/upload").path("post");
    JsonNode form = upload.path("requestBody").path("content").path("multipart/form-data");

    assertThat(form.path("schema").path("$ref").asString()).endsWith("/UploadDocument");
    assertThat(examples(upload.path("requestBody"))).isNotEmpty();
    assertThat(upload.path("responses").path("413").path("description").asString())
        .contains("20 MiB");
  }

  @Test
  void operationsWithADryRunSaySo() {
    assertThat(operations().filter(ReferenceTest::canBeTried).map(Entry::name))
        .containsExactlyInAnyOrder(
            Stream.of("/internal/Payments", "/v2/ledger/internal/Payments")
                .flatMap(
                    payments ->
                        Stream.of(
                            "post " + payments,
                            "post " + payments + "/draft",
                            "post " + payments + "/{paymentId}/pend",
                            "post " + payments + "/{paymentId}/post",
                            "post " + payments + "/{paymentId}/cancel"))
                .toArray(String[]::new));
  }

  private static boolean canBeTried(Entry entry) {
    return entry
        .operation()
        .path("parameters")
        .valueStream()
        .anyMatch(parameter -> "X-Dry-Run".equals(parameter.path("name").asString()));
  }

  private static List<JsonNode> examples(JsonNode body) {
    return body.path("content")
        .valueStream()
        .flatMap(media -> Stream.of(media.path("example"), media.path("examples")))
        .filter(example -> !example.isMissingNode() && !example.isEmpty())
        .toList();
  }

  private Collection<RequestShape> shapes() {
    return ingress
        .bean(RequestMappingHandlerMapping.class)
        .getApplicationContext()
        .getBeansOfType(RequestShape.class)
        .values();
  }

  @Test
  void operationsTakeTheirExampleBodies() {
    Map<String, RequestShape> shapes =
        shapes().stream().collect(Collectors.toMap(RequestShape::name, Function.identity()));
    List<Described> described =
        ingress.bean(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
            .map(method -> method.getMethodAnnotation(Described.class))
            .filter(java.util.Objects::nonNull)
            .filter(operation -> !operation.body().isEmpty())
            .toList();

    assertThat(described).isNotEmpty();
    for (Described operation : described) {
      JsonNode example = Examples.request(operation.example());
      assertThat(example).as(operation.example()).isNotNull();
      assertThat(shapes.get(operation.body()).read(example)).as(operation.example()).isNotEmpty();
    }
  }

  @Test
  void everyDescribedOperationHasAnExampleAnswer() {
    for (HandlerMethod method :
        ingress.bean(RequestMappingHandlerMapping.class).getHandlerMethods().values()) {
      Described operation = method.getMethodAnnotation(Described.class);
      if (operation != null) {
        assertThat(Examples.answer(operation.example())).as(operation.example()).isNotNull();
      }
    }
  }
}
