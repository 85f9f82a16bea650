package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.http.limits.BodyAllowance;
import io.finlego.ingress.http.result.Fault;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Adds the answers to requests that exceed a limit. Names the largest size of the body at each
 * operation that allows more than the default size. An upload says itself how large its files may
 * be.
 */
@Component
final class LimitAnswers implements GlobalOpenApiCustomizer {

  private static final long KIBIBYTE = 1024;
  private static final String NO_ROOM =
      "There is no room for the request now (`tooManyRequests`). This request was not accepted; an"
          + " earlier one with the same key may have been.";
  private static final Fault NO_ROOM_EXAMPLE =
      Fault.of("tooManyRequests", "Too many of your requests are in progress; try again later.");

  private final List<BodyAllowance> allowances;

  LimitAnswers(List<BodyAllowance> allowances) {
    this.allowances = allowances.stream().filter(allowance -> !allowance.isStreamed()).toList();
  }

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(operation -> addTooManyRequests(operation.getResponses()));
    for (BodyAllowance allowance : allowances) {
      for (String path : allowance.paths()) {
        PathItem item = document.getPaths().get(path);
        if (item != null) {
          nameLargestSize(item, allowance);
        }
      }
    }
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

  private static void nameLargestSize(PathItem item, BodyAllowance allowance) {
    Operation operation =
        item.readOperationsMap().get(PathItem.HttpMethod.valueOf(allowance.method().name()));
    ApiResponse answer = operation == null ? null : operation.getResponses().get("413");
    if (answer != null) {
      answer.description(
          "The body has more than %s KiB.".formatted(allowance.maxBytes() / KIBIBYTE));
    }
  }
}
