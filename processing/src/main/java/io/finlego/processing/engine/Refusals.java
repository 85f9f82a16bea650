package io.finlego.processing.engine;

import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.processing.Outcome;
import java.util.List;

/** The refusals that come from the engine and not from a domain. */
final class Refusals {

  private final Outcome internalError;
  private final Outcome idempotencyKeyReused;

  Refusals() {
    internalError =
        refusal(
            CommonRejectionCode.INTERNAL_ERROR,
            "The command could not be processed and was put aside for inspection.");
    idempotencyKeyReused =
        refusal(
            CommonRejectionCode.IDEMPOTENCY_KEY_REUSED,
            "The idempotency key was used before with another request.");
  }

  Outcome internalError() {
    return internalError;
  }

  Outcome idempotencyKeyReused() {
    return idempotencyKeyReused;
  }

  private static Outcome refusal(RejectionCode code, String message) {
    return Outcome.refused(List.of(Rejection.of(code, message)));
  }
}
