package io.finlego.ingress.http.result;

import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.kernel.rejection.RejectionCodes;
import org.springframework.http.HttpStatus;

/** Determines the HTTP status for the refusal of a command by a domain. */
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
   * The status for the code with this name. If this release does not know the code, the status is
   * 422, as for a business rule.
   */
  public static HttpStatus ofCode(String name) {
    RejectionCode code = RejectionCodes.ofCode(name);
    return code == null ? HttpStatus.UNPROCESSABLE_CONTENT : of(code.kind());
  }
}
