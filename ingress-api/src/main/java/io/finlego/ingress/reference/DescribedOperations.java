package io.finlego.ingress.reference;

import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/**
 * Adds the content of the annotation {@link Described} to each operation of the OpenAPI document.
 */
final class DescribedOperations implements GlobalOperationCustomizer {

  private static final String JSON = "application/json";

  /**
   * The media types of text answers other than JSON, each with the extension of the files with
   * examples.
   */
  private static final Map<String, String> TEXT_EXTENSIONS =
      Map.of("text/csv", "csv", "application/xml", "xml");

  /** The media types of binary answers, which have no examples in the document. */
  private static final Set<String> BINARY_TYPES =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Map<String, RequestShape> shapesByName;
  private final Map<String, QueryShape> queriesByName;

  DescribedOperations(
      Map<String, RequestShape> shapesByName, Map<String, QueryShape> queriesByName) {
    this.shapesByName = shapesByName;
    this.queriesByName = queriesByName;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    Described described = method.getMethodAnnotation(Described.class);
    if (described != null) {
      operation.summary(described.summary());
      operation.description(joined(described.text(), operation.getDescription()));
      RequestShape shape = shapesByName.get(described.body());
      if (shape != null) {
        operation.requestBody(body(described, shape));
      }
      QueryShape query = queriesByName.get(described.query());
      if (query != null) {
        query.parameters().forEach(operation::addParametersItem);
      }
      addAnswer(operation, described.example());
    }
    return operation;
  }

  private static RequestBody body(Described described, RequestShape shape) {
    Schema<?> reference =
        new Schema<>(SpecVersion.V31).$ref("#/components/schemas/" + shape.name());
    MediaType json = new MediaType().schema(reference);
    JsonNode example = Examples.request(described.example());
    if (example != null) {
      json.example(Examples.toMapsAndLists(example));
    }
    return new RequestBody()
        .required(!shape.optional())
        .content(new Content().addMediaType(JSON, json));
  }

  private static void addAnswer(Operation operation, String name) {
    ApiResponse success =
        operation.getResponses() == null ? null : operation.getResponses().get("200");
    if (success != null && success.getContent() != null) {
      success.getContent().forEach((type, media) -> addExample(type, media, name));
    }
  }

  private static void addExample(String type, MediaType media, String name) {
    String extension = TEXT_EXTENSIONS.get(type);
    JsonNode json = extension == null ? Examples.answer(name) : null;
    if (extension != null) {
      media.example(Examples.text(name, extension));
    } else if (json != null && !BINARY_TYPES.contains(type)) {
      media.example(Examples.toMapsAndLists(json));
    }
  }

  /**
   * The text followed by the existing description. There may be one, because other customizers also
   * add to the description and their order is not defined.
   */
  private static String joined(String text, @Nullable String existingDescription) {
    return existingDescription == null || existingDescription.isBlank()
        ? text
        : text + "\n\n" + existingDescription;
  }
}
