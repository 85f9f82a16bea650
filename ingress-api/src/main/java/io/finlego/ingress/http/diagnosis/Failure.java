package io.finlego.ingress.http.diagnosis;

import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.Fault;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/** The answer to a failed request. */
record Failure(HttpStatusCode status, List<Fault> faults, HttpHeaders headers) {

  static Failure of(ErrorCode code, String message) {
    return new Failure(code.status(), List.of(Fault.of(code.code(), message)), HttpHeaders.EMPTY);
  }

  static Failure invalid(List<Fault> faults) {
    return new Failure(ErrorCode.INVALID_FIELD.status(), faults, HttpHeaders.EMPTY);
  }

  static Failure invalidField(String field, String message) {
    return invalid(List.of(Fault.invalidField(field, message)));
  }

  /** The failure with this status and the default sentence of the status. */
  static Failure ofStatus(int status) {
    ErrorCode code = ErrorCode.ofStatus(status);
    return new Failure(
        HttpStatusCode.valueOf(status),
        List.of(Fault.of(code.code(), Sentences.of(code))),
        HttpHeaders.EMPTY);
  }

  Failure withHeaders(HttpHeaders newHeaders) {
    return new Failure(status, faults, newHeaders);
  }

  /** Tells whether the failure is a bug of ours and not a fault of the request. */
  boolean isOurs() {
    return status.value() == 500;
  }
}
