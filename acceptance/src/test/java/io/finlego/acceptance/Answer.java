package io.finlego.acceptance;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP answer with its parsed envelope. */
record Answer(int status, String body, HttpResponse<String> response) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** Begins the reasons of a refusal: of the request, or of one item of a bulk. */
  private static final String REASONS = "\"errors\":[{";

  JsonNode json() {
    return JSON.readTree(body);
  }

  /** The envelope's value; fails unless the call succeeded. */
  JsonNode value() {
    if (status != 200) {
      throw new AssertionError("Expected 200 but was " + this);
    }
    return json().path("value");
  }

  /** Tells whether the request is refused as invalid, or an item of it for any reason. */
  boolean isRefused() {
    return status == 400 || isDoneExceptItems(status, body);
  }

  /** Tells whether a bulk with this answer is done except for items that are refused. */
  static boolean isDoneExceptItems(int status, String body) {
    return status == 200 && body.startsWith("{\"isFailed\"") && body.contains(REASONS);
  }

  /** The codes of the envelope's errors, in order. */
  java.util.List<String> codes() {
    return errors("code");
  }

  /** The JSON paths at fault, in order. */
  java.util.List<String> fields() {
    return errors("field");
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  private java.util.List<String> errors(String name) {
    return StreamSupport.stream(json().path("errors").spliterator(), false)
        .map(error -> error.path("metadata").path(name).asString(""))
        .toList();
  }

  @Override
  public String toString() {
    return status + " " + body;
  }
}
