package io.finlego.ingress.http.result;

import io.finlego.kernel.rejection.RejectionCode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Ends a request with an error answer. Has no stack trace, because its reason is the request and
 * not a bug in the program.
 */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient List<Fault> faults;
  private final @Nullable Duration retryAfter;

  /**
   * Makes an exception that answers with this status and these faults.
   *
   * @throws IllegalArgumentException if the list is empty
   */
  public ApiException(HttpStatus status, List<Fault> faults) {
    this(status, faults, null);
  }

  /**
   * Makes an exception that answers with this status and these faults.
   *
   * @param retryAfter how long the reason for this answer lasts; null if this is not known
   * @throws IllegalArgumentException if the list is empty
   */
  public ApiException(HttpStatus status, List<Fault> faults, @Nullable Duration retryAfter) {
    super(status + " " + faults.stream().map(Fault::code).toList(), null, false, false);
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("An error answer needs at least one fault.");
    }
    this.status = status;
    this.faults = List.copyOf(faults);
    this.retryAfter = retryAfter;
  }

  public static ApiException of(ErrorCode code, String message) {
    return new ApiException(code.status(), List.of(Fault.of(code.code(), message)));
  }

  /**
   * Makes an exception with a domain's refusal code, for a refusal that the ingress decides itself.
   * The answer is the same as if the domain's processor had refused the command.
   */
  public static ApiException of(RejectionCode code, String message) {
    return new ApiException(
        RejectionStatus.of(code.kind()), List.of(Fault.of(code.code(), message)));
  }

  /** Makes an exception that answers 400 with a fault of this field. */
  public static ApiException invalidField(String field, String message) {
    return invalid(List.of(Fault.invalidField(field, message)));
  }

  /** Makes an exception that answers 400 with these faults. */
  public static ApiException invalid(List<Fault> faults) {
    return new ApiException(HttpStatus.BAD_REQUEST, faults);
  }

  /**
   * Makes an exception that answers 503. Nothing was changed, and the caller can try again later.
   */
  public static ApiException unavailable(String message) {
    return of(ErrorCode.UNAVAILABLE, message);
  }

  public HttpStatus status() {
    return status;
  }

  public List<Fault> faults() {
    return faults;
  }

  /** How long the reason for this answer lasts; null if this is not known. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
