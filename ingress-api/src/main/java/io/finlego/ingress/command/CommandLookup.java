package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.trace.CurrentTrace;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.UnreadableRecordException;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds a command in one of three places. A decided command is among the stored outcomes, a command
 * that this instance is sending is among the flights, and a command that waits for its processor is
 * on the log. The stored outcomes are searched again in the end, because a command may be decided
 * while the log is read.
 */
@Component
final class CommandLookup {

  private final Outcomes outcomes;
  private final Flights flights;
  private final WaitingCommands waitingCommands;
  private final ReplyViews views;
  private final CurrentTrace trace;

  CommandLookup(
      Outcomes outcomes,
      Flights flights,
      WaitingCommands waitingCommands,
      ReplyViews views,
      CurrentTrace trace) {
    this.outcomes = outcomes;
    this.flights = flights;
    this.waitingCommands = waitingCommands;
    this.views = views;
    this.trace = trace;
  }

  /**
   * The command's state; empty if there is no such command.
   *
   * @throws ApiException {@code unavailable} if a later release decided the command and this one
   *     cannot read how
   */
  Optional<CommandState> find(CommandId id) {
    try {
      return search(id);
    } catch (UnreadableRecordException e) {
      throw ApiException.unavailable(
          "The command is decided, but its outcome comes from a later release than this instance.");
    }
  }

  private Optional<CommandState> search(CommandId id) {
    return decided(id).or(() -> flying(id)).or(() -> findOnLog(id)).or(() -> decided(id));
  }

  private Optional<CommandState> decided(CommandId id) {
    return outcomes
        .find(id)
        .map(
            outcome -> {
              SpecificRecord end = end(outcome);
              return end == null ? CommandState.accepted(id) : state(id, Outcome.Verdict.of(end));
            });
  }

  /** The reply to the whole command; null while a part of it is not decided. */
  private @Nullable SpecificRecord end(Outcomes.Stored storedOutcome) {
    Outcome outcome = new Outcome(storedOutcome.reply(), true);
    Continuation continuation = outcome.continuation();
    if (continuation == null) {
      return outcome.result();
    }
    Optional<Outcomes.Stored> next = outcomes.find(continuation.domain(), continuation.id());
    SpecificRecord end = next.isEmpty() ? null : end(next.get());
    return end == null ? null : continuation.ending(end);
  }

  private CommandState state(CommandId id, Outcome.Verdict verdict) {
    return switch (verdict) {
      case Outcome.Verdict.Done(var reply) ->
          new CommandState(id.value(), CommandStatus.SUCCEEDED, views.show(reply));
      case Outcome.Verdict.Refused(var faults) -> failed(id, faults);
    };
  }

  private Optional<CommandState> flying(CommandId id) {
    Flight flight = flights.find(id);
    if (flight == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (flight.delivery()) {
          case SENDING, ON_THE_LOG -> new CommandState(id.value(), CommandStatus.ACCEPTED, null);
          case GIVEN_UP ->
              failed(
                  id,
                  List.of(
                      Fault.of(
                          ErrorCode.UNAVAILABLE.code(), "The command never reached the log.")));
        });
  }

  private Optional<CommandState> findOnLog(CommandId id) {
    return waitingCommands.contains(id)
        ? Optional.of(new CommandState(id.value(), CommandStatus.ACCEPTED, null))
        : Optional.empty();
  }

  private CommandState failed(CommandId id, List<Fault> faults) {
    return new CommandState(
        id.value(), CommandStatus.FAILED, Result.failed(faults, trace.id()).errors());
  }
}
