package io.finlego.ingress.http.result;

import io.finlego.kernel.RejectionCode;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * An answer that is no success. Carries no stack trace: it says something about the request, not
 * about the program.
 */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient List<Fault> faults;

  /**
   * An answer of this status with these errors.
   *
   * @throws IllegalArgumentException without a fault
   */
  public ApiException(HttpStatus status, List<Fault> faults) {
    super(status + " " + faults.stream().map(Fault::code).toList(), null, false, false);
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("An error has a reason.");
    }
    this.status = status;
    this.faults = List.copyOf(faults);
  }

  public static ApiException of(ErrorCode code, String message) {
    return new ApiException(code.status(), List.of(Fault.of(code.code(), message)));
  }

  /** What a processor would have said, said by the ingress. */
  public static ApiException of(RejectionCode code, String message) {
    return new ApiException(
        RejectionStatus.of(code.kind()), List.of(Fault.of(code.code(), message)));
  }

  /** 400 with this field at fault. */
  public static ApiException invalidField(String field, String message) {
    return invalid(List.of(Fault.invalidField(field, message)));
  }

  /** 400 with all these at fault. */
  public static ApiException invalid(List<Fault> faults) {
    return new ApiException(HttpStatus.BAD_REQUEST, faults);
  }

  /** 503: nothing was accepted; the caller may try again soon. */
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
