package io.finlego.ingress.access.admission;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Makes the refusals of requests and commands for which there is no room now. The metric {@code
 * finlego.ingress.admission.refused} counts them by the kind of caller and by the reason.
 */
@Component
public final class RefusedRequests {

  /** The reasons for a refusal. */
  public enum Reason {
    /** The caller's requests in progress need as much memory as the caller may have. */
    SHARE("share", "Too many of your requests are in progress; try again later."),
    /** The requests of all callers need as much memory as there is for them. */
    BUDGET("budget", "Too many requests are in progress; try again later."),
    /** Other large bodies of the caller, or of all callers, must be read first. */
    PROCESSORS("processors", "Too many large bodies are being read; try again later."),
    /** The domain has not decided as many commands as may wait for it. */
    COMMANDS(
        "commands",
        "Too many commands are waiting to be decided. This request was not accepted; an earlier one"
            + " with the same key may have been.");

    private final String tag;
    private final String message;

    Reason(String tag, String message) {
      this.tag = tag;
      this.message = message;
    }
  }

  private final MeterRegistry meters;

  RefusedRequests(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Counts a refusal, and makes the exception that answers 429 with {@code Retry-After}. */
  public ApiException refuse(CallerKind kind, Reason reason) {
    String caller =
        switch (kind) {
          case SYSTEM -> "system";
          case FRONT_OFFICE -> "frontoffice";
          case WEBHOOK -> "anonymous";
        };
    meters
        .counter("finlego.ingress.admission.refused", "caller", caller, "reason", reason.tag)
        .increment();
    return ApiException.of(ErrorCode.TOO_MANY_REQUESTS, reason.message);
  }
}
