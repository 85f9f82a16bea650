package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.EarlyAnswer;
import io.finlego.ingress.http.result.RejectionStatus;
import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.CommandId;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What callers are told of their commands. */
@Component
final class CommandAnswers {

  private static final String COMMAND_ID = "Command-Id";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String PREFERENCE_APPLIED = "Preference-Applied";

  private final ReplyViews views;
  private final MeterRegistry meters;

  CommandAnswers(ReplyViews views, MeterRegistry meters) {
    this.views = views;
    this.meters = meters;
  }

  CommandTimer begin(CommandContext context, CommandId id, Operation operation) {
    context.answerHeaders().accept(COMMAND_ID, id.toString());
    return new CommandTimer(meters, operation);
  }

  /** The outcome: 200 with the value, or the refusal as an exception. */
  <R extends SpecificRecord, V> ResponseEntity<Result<V>> done(
      CommandContext context,
      ReplyView<R, V> view,
      Outcome outcome,
      boolean first,
      CommandTimer timer) {
    return ResponseEntity.ok(Result.of(value(context, view, outcome, first, timer)));
  }

  /** The outcome's value, or the refusal as an exception. */
  <R extends SpecificRecord, V> V value(
      CommandContext context,
      ReplyView<R, V> view,
      Outcome outcome,
      boolean first,
      CommandTimer timer) {
    if (outcome.replayed() || !first) {
      context.answerHeaders().accept(REPLAYED, "true");
    }
    return switch (views.read(outcome.result())) {
      case ReplyViews.Read.Done(var reply) -> {
        timer.stop("ok");
        yield ReplyViews.show(view, reply);
      }
      case ReplyViews.Read.Refused(var faults) ->
          throw new ApiException(RejectionStatus.ofCode(faults.getFirst().code()), faults);
    };
  }

  EarlyAnswer acceptedAsPreferred(CommandContext context, CommandId id, CommandTimer timer) {
    context.answerHeaders().accept(PREFERENCE_APPLIED, "respond-async");
    return accepted(context, id, timer);
  }

  /** 202: it will be decided; the resource at {@code Location} will know. */
  EarlyAnswer accepted(CommandContext context, CommandId id, CommandTimer timer) {
    timer.stop("accepted");
    return new EarlyAnswer(
        ResponseEntity.accepted()
            .location(URI.create("/internal/Commands/" + id))
            .body(Result.of(CommandState.accepted(id))));
  }
}
