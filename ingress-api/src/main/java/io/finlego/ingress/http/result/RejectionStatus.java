package io.finlego.ingress.http.result;

import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.kernel.rejection.RejectionCodes;
import org.springframework.http.HttpStatus;

/** The HTTP status of a domain's refusal. */
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
   * The status of a code by its name. A code that this release does not know counts as a broken
   * business rule: 422.
   */
  public static HttpStatus ofCode(String name) {
    RejectionCode code = RejectionCodes.ofCode(name);
    return code == null ? HttpStatus.UNPROCESSABLE_CONTENT : of(code.kind());
  }
}
