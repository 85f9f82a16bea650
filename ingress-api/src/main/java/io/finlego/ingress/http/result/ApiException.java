package io.finlego.ingress.http.result;

import io.finlego.kernel.rejection.RejectionCode;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Ends a request with an error answer. It carries no stack trace, because it says something about
 * the request and not about the program.
 */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient List<Fault> faults;

  /**
   * Answers with this status and these faults.
   *
   * @throws IllegalArgumentException if the list is empty
   */
  public ApiException(HttpStatus status, List<Fault> faults) {
    super(status + " " + faults.stream().map(Fault::code).toList(), null, false, false);
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("An error answer needs at least one fault.");
    }
    this.status = status;
    this.faults = List.copyOf(faults);
  }

  public static ApiException of(ErrorCode code, String message) {
    return new ApiException(code.status(), List.of(Fault.of(code.code(), message)));
  }

  /**
   * Answers with a domain's refusal that the ingress can decide itself, as the processor would
   * answer.
   */
  public static ApiException of(RejectionCode code, String message) {
    return new ApiException(
        RejectionStatus.of(code.kind()), List.of(Fault.of(code.code(), message)));
  }

  /** Answers 400: this field is at fault. */
  public static ApiException invalidField(String field, String message) {
    return invalid(List.of(Fault.invalidField(field, message)));
  }

  /** Answers 400 with all these faults. */
  public static ApiException invalid(List<Fault> faults) {
    return new ApiException(HttpStatus.BAD_REQUEST, faults);
  }

  /** Answers 503: nothing was accepted, and the caller may try again soon. */
  public static ApiException unavailable(String message) {
    return of(ErrorCode.UNAVAILABLE, message);
  }

  public HttpStatus status() {
    return status;
  }

  public List<Fault> faults() {
    return faults;
  }
}
