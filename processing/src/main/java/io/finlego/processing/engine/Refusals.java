package io.finlego.processing.engine;

import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import io.finlego.processing.CommandDomain;
import io.finlego.processing.Outcome;

/** The outcomes that the machinery itself decides, encoded once. */
final class Refusals {

  private final Outcome internalError;
  private final Outcome idempotencyKeyReused;

  Refusals(CommandDomain<?> domain) {
    internalError =
        refusal(
            domain,
            RejectionCode.INTERNAL_ERROR,
            "The command could not be processed and was put aside for inspection.");
    idempotencyKeyReused =
        refusal(
            domain,
            RejectionCode.IDEMPOTENCY_KEY_REUSED,
            "The idempotency key was used before with another request.");
  }

  Outcome internalError() {
    return internalError;
  }

  Outcome idempotencyKeyReused() {
    return idempotencyKeyReused;
  }

  private static Outcome refusal(CommandDomain<?> domain, RejectionCode code, String message) {
    return Outcome.failed(code.code(), domain.encodeRejection(Rejection.of(code, message)));
  }
}
