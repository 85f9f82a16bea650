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

/** Writes the content of {@link Described} into the operation's entry. */
final class DescribedOperations implements GlobalOperationCustomizer {

  private static final String JSON = "application/json";

  /**
   * The media types of text answers other than JSON, each with the extension of its example files.
   */
  private static final Map<String, String> TEXTS =
      Map.of("text/csv", "csv", "application/xml", "xml");

  /** The media types of answers that are not text. The reference shows no example of them. */
  private static final Set<String> BINARY =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Map<String, RequestShape> shapes;
  private final Map<String, QueryShape> queries;

  DescribedOperations(Map<String, RequestShape> shapes, Map<String, QueryShape> queries) {
    this.shapes = shapes;
    this.queries = queries;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    Described described = method.getMethodAnnotation(Described.class);
    if (described != null) {
      operation.summary(described.summary());
      operation.description(before(operation.getDescription(), described.text()));
      RequestShape shape = shapes.get(described.body());
      if (shape != null) {
        operation.requestBody(body(described, shape));
      }
      QueryShape query = queries.get(described.query());
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
    String extension = TEXTS.get(type);
    JsonNode json = extension == null ? Examples.answer(name) : null;
    if (extension != null) {
      media.example(Examples.text(name, extension));
    } else if (json != null && !BINARY.contains(type)) {
      media.example(Examples.toMapsAndLists(json));
    }
  }

  /**
   * The text followed by the existing description. Other customizers add to the description too, in
   * an unspecified order.
   */
  private static String before(@Nullable String existing, String text) {
    return existing == null || existing.isBlank() ? text : text + "\n\n" + existing;
  }
}
