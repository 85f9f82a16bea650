package io.finlego.ingress.http.diagnosis;

import io.finlego.ingress.http.result.ErrorCode;

/** The default sentences for the error codes. */
final class Sentences {

  private Sentences() {}

  static String of(ErrorCode code) {
    return switch (code) {
      case MALFORMED_JSON -> "The body is not the JSON that this operation takes.";
      case TOO_MANY_VALUES -> "The body has too many values for its size.";
      case ANSWER_TOO_LARGE -> "The answer would be too large; ask for fewer items.";
      case INVALID_FIELD -> "A field has a value that is not allowed.";
      case INVALID_AMOUNT -> "The amount cannot be moved.";
      case BAD_REQUEST -> "The request is malformed.";
      case UNKNOWN_FIELD -> "The body has a field that this operation does not know.";
      case UNKNOWN_PARAMETER -> "The query has a parameter that this operation does not know.";
      case UNAUTHENTICATED -> "Valid credentials are needed.";
      case FORBIDDEN -> "These credentials do not allow this operation.";
      case NOT_FOUND -> "There is nothing at this path.";
      case METHOD_NOT_ALLOWED -> "This path has no such method.";
      case NOT_ACCEPTABLE -> "Answers are application/json.";
      case REQUEST_TIMEOUT -> "The request did not arrive in time.";
      case PAYLOAD_TOO_LARGE -> "The body is too large.";
      case URI_TOO_LONG -> "The request's address is too long.";
      case UNSUPPORTED_MEDIA_TYPE -> "Bodies are application/json.";
      case RANGE_NOT_SATISFIABLE -> "The document does not have these bytes.";
      case HEADERS_TOO_LARGE -> "The request's headers are too large.";
      case TOO_MANY_REQUESTS -> "Too many requests; try again later.";
      case IDEMPOTENCY_KEY_REUSED -> "This Idempotency-Key was used for another request.";
      case FORMAT_NOT_POSSIBLE -> "This cannot be written in the requested format.";
      case INTERNAL_ERROR -> "Something went wrong on our side.";
      case PROFILE_UNREADABLE ->
          "The client's personal data cannot be opened; the institution must check its keys.";
      case UNAVAILABLE -> "The service cannot do this right now; try again soon.";
    };
  }
}
