package io.finlego.ingress.command;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the next attempt at a request whose earlier command was refused with status 429. Usually
 * the outcome of the first command with an idempotency key is final: the same request gets this
 * outcome again, and another request with the key is refused. A refusal with status 429 is not
 * final, because it only says that the caller should try later. The same request gets such a
 * refusal again until the reason for the refusal has passed. Another request does not have to wait
 * and may use the key. The command of a further attempt has its own id, which is derived from the
 * id of the first command.
 */
@Component
final class Attempts {

  private static final int ATTEMPTS_MAX = 100;

  private final Outcomes outcomes;
  private final Clock clock;

  Attempts(Outcomes outcomes, Clock clock) {
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /**
   * Makes the next attempt at the request. Returns null if the given outcome is already the answer
   * to the request.
   */
  <V> @Nullable CommandRequest<V> findNext(CommandRequest<V> request, Outcome outcome) {
    if (request.context().idempotencyKey() == null
        || request.attempt() > 1
        || !allowsNextAttempt(outcome.verdict())) {
      return null;
    }
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      CommandRequest<V> candidate = attempt == 1 ? request : request.nextAttempt(attempt);
      Outcomes.StoredOutcome storedOutcome =
          outcomes.find(request.domain(), candidate.id()).orElse(null);
      if (storedOutcome == null || isFinalFor(storedOutcome, request.hash())) {
        return attempt == 1 ? null : candidate;
      }
    }
    return null;
  }

  private static boolean allowsNextAttempt(Outcome.Verdict verdict) {
    return verdict instanceof Outcome.Verdict.Refused refusal
        && (refusal.isTemporary() || refusal.refusesReusedKey());
  }

  /**
   * Tells whether the stored outcome ends the attempts of a request with this hash. The request
   * then gets this outcome, or is refused because its key was used for another request.
   */
  private boolean isFinalFor(Outcomes.StoredOutcome storedOutcome, RequestHash hash) {
    if (!(new Outcome(storedOutcome.reply(), true).verdict()
            instanceof Outcome.Verdict.Refused refusal)
        || !refusal.isTemporary()) {
      return true;
    }
    Instant retryAt = refusal.retryAt();
    return hash.matches(storedOutcome.requestHash())
        && retryAt != null
        && clock.instant().isBefore(retryAt);
  }
}
