package io.finlego.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenAPI document, as the measure of what its server answers: each status, media type and value
 * must be described, and a described object has no other fields.
 */
public final class DescribedApi {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * What any address can answer, because HTTP itself refused before an operation was chosen, or
   * because we failed: all of these are failures.
   */
  private static final Set<Integer> OF_ANY_ADDRESS = Set.of(405, 406, 414, 431, 500, 501);

  private final List<Route> routes;
  private final DescribedValues values;

  private DescribedApi(List<Route> routes, DescribedValues values) {
    this.routes = routes;
    this.values = values;
  }

  public static DescribedApi read(String json) {
    JsonNode document = JSON.readTree(json);
    if (!document.has("paths")) {
      throw new AssertionError("Not an OpenAPI document: " + json);
    }
    JsonNode closed = DescribedValues.closed(document);
    List<Route> routes =
        closed.path("paths").properties().stream()
            .map(path -> Route.of(path.getKey(), path.getValue()))
            .sorted(Route.MOST_SPECIFIC_FIRST)
            .toList();
    return new DescribedApi(routes, new DescribedValues(closed));
  }

  /**
   * Fails unless the document describes the answer. Paths that the document does not have are not
   * its concern.
   */
  public void requireDescribed(Exchange exchange) {
    route(exchange.path()).ifPresent(route -> requireDescribed(exchange, route));
  }

  private Optional<Route> route(String path) {
    return routes.stream().filter(route -> route.matches(path)).findFirst();
  }

  private void requireDescribed(Exchange exchange, Route route) {
    boolean head = exchange.method().equals("HEAD");
    String method = head ? "get" : exchange.method().toLowerCase(Locale.ROOT);
    boolean refusesMethod = !route.operations().has(method) && exchange.status() >= 400;
    if (refusesMethod || OF_ANY_ADDRESS.contains(exchange.status())) {
      requireFailure(exchange);
      return;
    }
    if (method.equals("options")) {
      requireNoContent(exchange);
      return;
    }
    JsonNode answer =
        route.operations().path(method).path("responses").path("" + exchange.status());
    if (answer.isMissingNode()) {
      throw new AssertionError("The document lacks this status: " + exchange);
    }
    if (head || exchange.body().isEmpty()) {
      return;
    }
    JsonNode media = answer.path("content").path(exchange.contentType());
    if (media.isMissingNode()) {
      throw new AssertionError("The document lacks this content: " + exchange);
    }
    if (exchange.contentType().equals("application/json")) {
      String place = method + " " + route.template() + " " + exchange.status();
      requireFit(exchange, place, media.path("schema"));
    }
  }

  /** {@code OPTIONS} is answered with {@code Allow} alone; it is an operation of HTTP itself. */
  private static void requireNoContent(Exchange exchange) {
    if (!exchange.body().isEmpty()) {
      throw new AssertionError("There is content: " + exchange);
    }
  }

  private void requireFailure(Exchange exchange) {
    if (!exchange.method().equals("HEAD")) {
      requireFit(exchange, "failure", DescribedValues.reference("Failure"));
    }
  }

  private void requireFit(Exchange exchange, String place, JsonNode schema) {
    List<String> misfits = values.misfits(place, schema, JSON.readTree(exchange.body()));
    if (!misfits.isEmpty()) {
      throw new AssertionError(
          "The document describes another answer: " + misfits + "\n" + exchange);
    }
  }
}
