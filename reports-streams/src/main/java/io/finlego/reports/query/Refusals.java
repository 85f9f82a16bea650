package io.finlego.reports.query;

import io.finlego.reports.runtime.NotReadyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Makes the answers to refused requests. The API gateway ({@code ingress-api}) copies their content
 * into its own error format.
 */
@RestControllerAdvice
class Refusals {

  private static final String RETRY_AFTER_SECONDS = "1";

  /**
   * The body of an error answer.
   *
   * @param code the error code, which is the {@code metadata.code} of the public API
   * @param field the invalid parameter; null if the error does not concern a single parameter
   */
  record Refusal(String code, @Nullable String field, String message) {}

  @ExceptionHandler
  ResponseEntity<Refusal> refuseInvalidParameter(InvalidParameterException e) {
    String message = String.valueOf(e.getMessage());
    return ResponseEntity.badRequest().body(new Refusal("invalidField", e.field(), message));
  }

  @ExceptionHandler
  ResponseEntity<Refusal> refuseMalformedBody(HttpMessageNotReadableException e) {
    return ResponseEntity.badRequest()
        .body(
            new Refusal("malformedJson", null, "The body is not valid JSON of the expected form."));
  }

  @ExceptionHandler
  ResponseEntity<Refusal> refuseWithoutSecret(MissingSecretException e) {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .body(new Refusal("unauthenticated", null, String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<Refusal> refuseWhileNotReady(NotReadyException e) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(new Refusal("unavailable", null, String.valueOf(e.getMessage())));
  }
}
