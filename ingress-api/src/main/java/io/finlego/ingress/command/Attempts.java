package io.finlego.ingress.command;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends a request anew whose key holds no decision. A refusal that only says "later" (429) holds
 * its key for the same request until its reason passes, and not at all for another request. The
 * command of the next attempt has an id of its own, which follows from the key's.
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

  /** The next attempt; null if the outcome is the request's answer. */
  <V> @Nullable CommandRequest<V> next(CommandRequest<V> request, Outcome outcome) {
    if (request.context().idempotencyKey() == null
        || request.attempt() > 1
        || !mayBePassing(outcome.verdict())) {
      return null;
    }
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      CommandRequest<V> candidate = attempt == 1 ? request : request.nextAttempt(attempt);
      Outcomes.Stored stored = outcomes.find(request.domain(), candidate.id()).orElse(null);
      if (stored == null || holdsKey(stored, request.hash())) {
        return attempt == 1 ? null : candidate;
      }
    }
    return null;
  }

  private static boolean mayBePassing(Outcome.Verdict verdict) {
    return verdict instanceof Outcome.Verdict.Refused refusal
        && (refusal.isPassing() || refusal.refusesReusedKey());
  }

  private boolean holdsKey(Outcomes.Stored stored, RequestHash hash) {
    if (!(new Outcome(stored.reply(), true).verdict() instanceof Outcome.Verdict.Refused refusal)
        || !refusal.isPassing()) {
      return true;
    }
    Instant retryAt = refusal.retryAt();
    return hash.matches(stored.requestHash())
        && retryAt != null
        && clock.instant().isBefore(retryAt);
  }
}
