package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.trace.CurrentTrace;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.UnreadableRecordException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the state of a command. A decided command has a stored outcome. A command that this
 * instance has sent may have a flight. A command that waits for its processor is on its command
 * topic. The lookup searches the stored outcomes, the flights and the topics in this order. Then it
 * searches the stored outcomes again, because a processor may decide the command while the topics
 * are searched.
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
   * The command's state as every system may see it: its result has no secrets. Empty if there is no
   * such command.
   *
   * @throws ApiException {@code unavailable} if a later release decided the command and this
   *     release cannot read the outcome
   */
  Optional<CommandState> find(CommandId id) {
    return search(id, views::showToOthers);
  }

  /**
   * The command's state for the caller to whom it belongs; empty if there is no such command.
   *
   * @throws ApiException {@code unavailable} if this instance cannot read the outcome right now
   */
  Optional<CommandState> findOwn(CommandId id) {
    return search(id, views::show);
  }

  private Optional<CommandState> search(CommandId id, Function<SpecificRecord, Object> view) {
    try {
      return findDecided(id, view)
          .or(() -> findInFlight(id))
          .or(() -> findOnTopic(id))
          .or(() -> findDecided(id, view));
    } catch (UnreadableRecordException e) {
      throw ApiException.unavailable(
          "The command is decided, but its outcome comes from a later release than this instance.");
    } catch (UnreadableReplyException e) {
      throw ApiException.unavailable(e.callerMessage());
    }
  }

  private Optional<CommandState> findDecided(CommandId id, Function<SpecificRecord, Object> view) {
    return outcomes
        .find(id)
        .map(
            outcome -> {
              SpecificRecord finalReply = finalReply(outcome);
              return finalReply == null
                  ? CommandState.accepted(id)
                  : state(id, Outcome.Verdict.of(finalReply), view);
            });
  }

  /**
   * The reply that the caller gets. Null if the command goes on in another domain that has not
   * decided its part yet.
   */
  private @Nullable SpecificRecord finalReply(Outcomes.StoredOutcome storedOutcome) {
    Outcome outcome = new Outcome(storedOutcome.reply(), true);
    Continuation continuation = outcome.continuation();
    if (continuation == null) {
      return outcome.reply();
    }
    Optional<Outcomes.StoredOutcome> nextOutcome =
        outcomes.find(continuation.domain(), continuation.id());
    SpecificRecord lastReply = nextOutcome.isEmpty() ? null : finalReply(nextOutcome.get());
    return lastReply == null ? null : continuation.finalReply(lastReply);
  }

  private CommandState state(
      CommandId id, Outcome.Verdict verdict, Function<SpecificRecord, Object> view) {
    return switch (verdict) {
      case Outcome.Verdict.Done(var reply) ->
          new CommandState(id.value(), CommandStatus.SUCCEEDED, view.apply(reply));
      case Outcome.Verdict.Refused(var faults, _) -> failed(id, faults);
    };
  }

  private Optional<CommandState> findInFlight(CommandId id) {
    Flight flight = flights.find(id);
    if (flight == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (flight.delivery()) {
          case SENDING, ON_THE_LOG -> new CommandState(id.value(), CommandStatus.ACCEPTED, null);
          case GIVEN_UP -> failed(id, flight.refusal().faults());
        });
  }

  private Optional<CommandState> findOnTopic(CommandId id) {
    return waitingCommands.contains(id)
        ? Optional.of(new CommandState(id.value(), CommandStatus.ACCEPTED, null))
        : Optional.empty();
  }

  private CommandState failed(CommandId id, List<Fault> faults) {
    return new CommandState(
        id.value(), CommandStatus.FAILED, Result.failed(faults, trace.id()).errors());
  }
}
