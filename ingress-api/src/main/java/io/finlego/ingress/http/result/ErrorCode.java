package io.finlego.ingress.http.result;

import org.springframework.http.HttpStatus;

/**
 * The codes of the errors that the ingress detects itself. The refusals of domains have other
 * codes, which are {@code RejectionCode}s.
 */
public enum ErrorCode {
  MALFORMED_JSON("malformedJson", HttpStatus.BAD_REQUEST),
  TOO_MANY_VALUES("tooManyValues", HttpStatus.BAD_REQUEST),
  ANSWER_TOO_LARGE("answerTooLarge", HttpStatus.BAD_REQUEST),
  INVALID_FIELD("invalidField", HttpStatus.BAD_REQUEST),
  INVALID_AMOUNT("invalidAmount", HttpStatus.BAD_REQUEST),
  BAD_REQUEST("badRequest", HttpStatus.BAD_REQUEST),
  UNKNOWN_FIELD("unknownField", HttpStatus.BAD_REQUEST),
  UNKNOWN_PARAMETER("unknownParameter", HttpStatus.BAD_REQUEST),
  UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED),
  FORBIDDEN("forbidden", HttpStatus.FORBIDDEN),
  NOT_FOUND("notFound", HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED("methodNotAllowed", HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE("notAcceptable", HttpStatus.NOT_ACCEPTABLE),
  REQUEST_TIMEOUT("requestTimeout", HttpStatus.REQUEST_TIMEOUT),
  PAYLOAD_TOO_LARGE("payloadTooLarge", HttpStatus.CONTENT_TOO_LARGE),
  URI_TOO_LONG("uriTooLong", HttpStatus.URI_TOO_LONG),
  UNSUPPORTED_MEDIA_TYPE("unsupportedMediaType", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  RANGE_NOT_SATISFIABLE("rangeNotSatisfiable", HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE),
  HEADERS_TOO_LARGE("headersTooLarge", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
  TOO_MANY_REQUESTS("tooManyRequests", HttpStatus.TOO_MANY_REQUESTS),
  IDEMPOTENCY_KEY_REUSED("idempotencyKeyReused", HttpStatus.UNPROCESSABLE_CONTENT),
  FORMAT_NOT_POSSIBLE("formatNotPossible", HttpStatus.UNPROCESSABLE_CONTENT),
  INTERNAL_ERROR("internalError", HttpStatus.INTERNAL_SERVER_ERROR),
  UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE),
  PROFILE_UNREADABLE("profileUnreadable", HttpStatus.SERVICE_UNAVAILABLE);

  private final String code;
  private final HttpStatus status;

  ErrorCode(String code, HttpStatus status) {
    this.code = code;
    this.status = status;
  }

  /**
   * The general code for an HTTP status. A status without a code of its own gets {@link
   * #INTERNAL_ERROR} if it is 500 or higher, and {@link #BAD_REQUEST} otherwise.
   */
  public static ErrorCode ofStatus(int status) {
    for (ErrorCode code : values()) {
      if (code.status.value() == status
          && code != MALFORMED_JSON
          && code != TOO_MANY_VALUES
          && code != ANSWER_TOO_LARGE
          && code != INVALID_FIELD
          && code != INVALID_AMOUNT) {
        return code;
      }
    }
    return status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
  }

  public String code() {
    return code;
  }

  public HttpStatus status() {
    return status;
  }
}
