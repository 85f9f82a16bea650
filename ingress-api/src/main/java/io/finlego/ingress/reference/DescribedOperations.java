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

  /** The text media types other than JSON, each with the extension of its example files. */
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
      operation.description(withExistingDescription(described.text(), operation.getDescription()));
      RequestShape shape = shapesByName.get(described.body());
      if (shape != null) {
        operation.requestBody(body(described, shape));
      }
      QueryShape query = queriesByName.get(described.query());
      if (query != null) {
        query.parameters().forEach(operation::addParametersItem);
      }
      addAnswerExamples(operation, described.example());
    }
    return operation;
  }

  private static RequestBody body(Described described, RequestShape shape) {
    Schema<?> reference =
        new Schema<>(SpecVersion.V31).$ref("#/components/schemas/" + shape.name());
    MediaType mediaType = new MediaType().schema(reference);
    JsonNode example = Examples.request(described.example());
    if (example != null) {
      mediaType.example(Examples.toMapsAndLists(example));
    }
    return new RequestBody()
        .required(!shape.isBodyOptional())
        .content(new Content().addMediaType(JSON, mediaType));
  }

  private static void addAnswerExamples(Operation operation, String name) {
    ApiResponse success =
        operation.getResponses() == null ? null : operation.getResponses().get("200");
    if (success != null && success.getContent() != null) {
      success
          .getContent()
          .forEach((mediaTypeName, mediaType) -> addExample(mediaTypeName, mediaType, name));
    }
  }

  private static void addExample(String mediaTypeName, MediaType mediaType, String name) {
    String extension = TEXT_EXTENSIONS.get(mediaTypeName);
    JsonNode jsonExample = extension == null ? Examples.answer(name) : null;
    if (extension != null) {
      mediaType.example(Examples.text(name, extension));
    } else if (jsonExample != null && !BINARY_TYPES.contains(mediaTypeName)) {
      mediaType.example(Examples.toMapsAndLists(jsonExample));
    }
  }

  /**
   * The text followed by the existing description, if the operation has one. Other customizers may
   * already have added a description, because the order of customizers is not defined.
   */
  private static String withExistingDescription(String text, @Nullable String existingDescription) {
    return existingDescription == null || existingDescription.isBlank()
        ? text
        : text + "\n\n" + existingDescription;
  }
}
