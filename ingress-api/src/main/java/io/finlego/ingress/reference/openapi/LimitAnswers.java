package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.http.limits.BodyAllowance;
import io.finlego.ingress.http.result.Fault;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Adds the answers to requests that exceed a limit, and names the largest size of the body at each
 * operation. An upload says itself how large its files may be.
 */
@Component
final class LimitAnswers implements GlobalOpenApiCustomizer {

  private static final long KIBIBYTE = 1024;
  private static final String NO_ROOM =
      "There is no room for the request now (`tooManyRequests`). This request was not accepted; an"
          + " earlier one with the same key may have been.";
  private static final Fault NO_ROOM_EXAMPLE =
      Fault.of("tooManyRequests", "Too many of your requests are in progress; try again later.");

  private final int defaultMaxBytes;
  private final List<BodyAllowance> allowances;

  LimitAnswers(IngressSettings settings, List<BodyAllowance> allowances) {
    this.defaultMaxBytes = settings.limits().maxBodyBytes();
    this.allowances = allowances.stream().filter(allowance -> !allowance.isStreamed()).toList();
  }

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(operation -> addTooManyRequests(operation.getResponses()));
    document
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach((method, operation) -> nameLargestSize(path, method, operation)));
  }

  private static void addTooManyRequests(ApiResponses answers) {
    ApiResponse answer = answers.get("429");
    if (answer == null) {
      answers.addApiResponse(
          "429",
          CommonAnswers.failure(NO_ROOM, NO_ROOM_EXAMPLE)
              .addHeaderObject("Retry-After", CommonAnswers.secondsHeader()));
    } else if (!answer.getDescription().contains(NO_ROOM)) {
      answer.description(answer.getDescription() + " " + NO_ROOM);
    }
  }

  private void nameLargestSize(String path, PathItem.HttpMethod method, Operation operation) {
    RequestBody body = operation.getRequestBody();
    if (body == null || !body.getContent().containsKey(MediaType.APPLICATION_JSON_VALUE)) {
      return;
    }
    long kibibytes = maxBytes(path, method) / KIBIBYTE;
    String limit = "At most %s KiB.".formatted(kibibytes);
    String description = body.getDescription();
    if (description == null) {
      body.setDescription(limit);
    } else if (!description.contains(limit)) {
      body.setDescription(description + " " + limit);
    }
    ApiResponse answer = operation.getResponses().get("413");
    if (answer != null) {
      answer.description("The body has more than %s KiB.".formatted(kibibytes));
    }
  }

  private long maxBytes(String path, PathItem.HttpMethod method) {
    return allowances.stream()
        .filter(allowance -> allowance.method().matches(method.name()))
        .filter(allowance -> allowance.paths().contains(path))
        .mapToLong(BodyAllowance::maxBytes)
        .reduce(defaultMaxBytes, Math::max);
  }
}
