package io.finlego.standalone.demo;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** An answer of the API, with its HTTP status and the Result envelope. */
record Answer(String request, int status, JsonNode body) {

  /**
   * The value in the envelope.
   *
   * @throws Surprise if the answer is not a success
   */
  JsonNode value() {
    if (status != 200) {
      throw new Surprise("%s was answered %s: %s".formatted(request, status, body));
    }
    return body.path("value");
  }

  String text(String field) {
    return value().path(field).asString("");
  }

  BigDecimal amount(String field) {
    return value().path(field).decimalValue();
  }

  /** The code of the first error in the envelope. */
  String errorCode() {
    return body.path("errors").path(0).path("metadata").path("code").asString("");
  }

  String errorMessage() {
    return body.path("errors").path(0).path("message").asString("");
  }
}
