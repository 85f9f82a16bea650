package io.finlego.reports.query;

import io.finlego.reports.runtime.NotReadyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refused requests in the form that the ingress puts into its envelope. */
@RestControllerAdvice
class Refusals {

  private static final String RETRY_AFTER_SECONDS = "1";

  /**
   * @param code a stable code, the same as the API's {@code metadata.code}
   * @param field the parameter at fault; null if no single parameter is
   */
  record Refusal(String code, @Nullable String field, String message) {}

  @ExceptionHandler
  ResponseEntity<Refusal> invalid(InvalidParameterException e) {
    String message = String.valueOf(e.getMessage());
    return ResponseEntity.badRequest().body(new Refusal("invalidField", e.field(), message));
  }

  @ExceptionHandler
  ResponseEntity<Refusal> malformed(HttpMessageNotReadableException e) {
    return ResponseEntity.badRequest()
        .body(
            new Refusal("malformedJson", null, "The body is not valid JSON of the expected form."));
  }

  @ExceptionHandler
  ResponseEntity<Refusal> notReady(NotReadyException e) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(new Refusal("unavailable", null, String.valueOf(e.getMessage())));
  }
}
