package io.finlego.standalone.demo;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** An answer of the API: its HTTP status, and its body with the {@code Result} envelope. */
record Answer(String request, int status, JsonNode body) {

  /**
   * Returns the value in the envelope.
   *
   * @throws DemoException if the status is not 200
   */
  JsonNode value() {
    if (status != 200) {
      throw new DemoException("%s was answered %s: %s".formatted(request, status, body));
    }
    return body.path("value");
  }

  String text(String field) {
    return value().path(field).asString("");
  }

  BigDecimal amount(String field) {
    return value().path(field).decimalValue();
  }

  /** Returns the code of the first error in the envelope; empty if there is none. */
  String errorCode() {
    return body.path("errors").path(0).path("metadata").path("code").asString("");
  }

  String errorMessage() {
    return body.path("errors").path(0).path("message").asString("");
  }
}
