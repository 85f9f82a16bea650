package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the answers to commands. The metric {@code finlego.ingress.commands} measures how long
 * callers waited, by operation and outcome: {@code ok}, {@code accepted}, {@code unreadable} or the
 * refusal's code.
 */
@Component
final class CommandAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(CommandAnswers.class);
  private static final String COMMAND_ID_HEADER = "Command-Id";
  private static final String REPLAYED_HEADER = "Idempotency-Replayed";
  private static final String PREFERENCE_APPLIED_HEADER = "Preference-Applied";

  private final Clock clock;
  private final MeterRegistry meters;

  CommandAnswers(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * The answer to a decided command: the outcome's value, or the refusal of the domain. If this
   * throws an exception, the caller's wait is not yet measured.
   *
   * @param isSender whether this request sent the command. If it did not, the answer is marked as
   *     replayed
   * @throws UnreadableReplyException if this instance cannot read the reply right now
   */
  <V> CommandAnswer<V> decided(CommandRequest<V> request, Outcome outcome, boolean isSender) {
    Outcome.Verdict verdict = outcome.verdict();
    request.setHeader(COMMAND_ID_HEADER, request.id().toString());
    if ((outcome.isReplayed() || !isSender) && !verdict.refusesReusedKey()) {
      request.setHeader(REPLAYED_HEADER, "true");
    }
    return switch (verdict) {
      case Outcome.Verdict.Done(var reply) -> {
        V value = request.view().show(reply);
        stopTimer(request, "ok");
        yield new CommandAnswer.Done<>(value);
      }
      case Outcome.Verdict.Refused refusal ->
          refused(request, refusal.toException(clock.instant()));
    };
  }

  /**
   * The answer to a request whose command was never sent. The answer has no {@code Command-Id},
   * because no command exists.
   */
  <V> CommandAnswer<V> notSent(CommandRequest<V> request, ApiException refusal) {
    return refused(request, refusal);
  }

  private <V> CommandAnswer<V> refused(CommandRequest<V> request, ApiException refusal) {
    stopTimer(request, refusal.faults().getFirst().code());
    return new CommandAnswer.Refused<>(refusal);
  }

  /**
   * The answer to a command whose outcome has not arrived, because the caller did not want to wait
   * or because the wait was too short.
   */
  <V> CommandAnswer<V> undecided(CommandRequest<V> request) {
    if (request.context().respondAsync()) {
      request.setHeader(PREFERENCE_APPLIED_HEADER, "respond-async");
    }
    return accepted(request);
  }

  <V> CommandAnswer<V> accepted(CommandRequest<V> request) {
    return accepted(request, "accepted");
  }

  /**
   * The answer to a decided command whose reply this instance cannot read, because a later release
   * wrote the reply, or because a key is missing. The answer is 202, as for an undecided command.
   * The caller can read the outcome later, from an instance of the later release or with the key.
   */
  <V> CommandAnswer<V> unreadable(CommandRequest<V> request, RuntimeException reason) {
    LOG.warn("The reply to command {} cannot be read: {}", request.id(), reason.getMessage());
    return accepted(request, "unreadable");
  }

  private <V> CommandAnswer<V> accepted(CommandRequest<V> request, String outcome) {
    request.setHeader(COMMAND_ID_HEADER, request.id().toString());
    stopTimer(request, outcome);
    return new CommandAnswer.Accepted<>(CommandState.accepted(request.id()));
  }

  private void stopTimer(CommandRequest<?> request, String outcome) {
    request
        .timer()
        .stop(
            Timer.builder("finlego.ingress.commands")
                .description("Commands by operation and outcome, and how long their callers waited")
                .tag("operation", request.operation().name())
                .tag("domain", request.domain().word())
                .tag("outcome", outcome)
                .register(meters));
  }
}
