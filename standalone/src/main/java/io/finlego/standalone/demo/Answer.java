package io.finlego.standalone.demo;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** What the API answered: a status and the Result envelope. */
record Answer(String request, int status, JsonNode body) {
  /** The envelope's value; anything but a success is a {@link Surprise}. */
  JsonNode value() {
    if (status != 200) {
      throw new Surprise("%s was answered %d: %s".formatted(request, status, body));
    }
    return body.path("value");
  }

  String text(String field) {
    return value().path(field).asString("");
  }

  BigDecimal amount(String field) {
    return value().path(field).decimalValue();
  }

  /** The stable code of the first error. */
  String errorCode() {
    return body.path("errors").path(0).path("metadata").path("code").asString("");
  }

  String errorMessage() {
    return body.path("errors").path(0).path("message").asString("");
  }
}
