package io.finlego.ingress.http.result;

import io.finlego.kernel.RejectionCode;
import org.springframework.http.HttpStatus;

/** Which HTTP status a refusal of a domain has. */
public final class RejectionStatus {

  private RejectionStatus() {}

  public static HttpStatus of(RejectionCode.Kind kind) {
    return switch (kind) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case PRECONDITION -> HttpStatus.PRECONDITION_FAILED;
      case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
      case LIMIT -> HttpStatus.TOO_MANY_REQUESTS;
      case BROKEN -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  /**
   * The status of a code by name; a code that this release does not know is a business rule's: 422.
   */
  public static HttpStatus ofCode(String code) {
    RejectionCode known = RejectionCode.ofCode(code);
    return known == null ? HttpStatus.UNPROCESSABLE_CONTENT : of(known.kind());
  }
}
