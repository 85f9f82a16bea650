package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the API, as the OpenAPI document describes it.
 *
 * @param method the HTTP method, in capitals
 * @param path the path with its parameters in braces
 * @param description the operation's part of the document
 */
record Operation(String method, String path, JsonNode description) {

  private static final int COUNT_MIN = 20;

  /** All operations of a stack. */
  static Stream<Operation> of(Stack stack) {
    List<Operation> operations = new ArrayList<>();
    JsonNode paths = Api.anonymous(stack).get("/openapi").json().path("paths");
    for (String path : paths.propertyNames()) {
      for (String method : paths.path(path).propertyNames()) {
        operations.add(
            new Operation(method.toUpperCase(Locale.ROOT), path, paths.path(path).path(method)));
      }
    }
    assertThat(operations).hasSizeGreaterThan(COUNT_MIN);
    return operations.stream();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
