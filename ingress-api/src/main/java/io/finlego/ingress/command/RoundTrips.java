package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.schemas.UnreadableRecordException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Sends commands, waits for their outcomes and makes the answers. A command is sent when the
 * caller's turn has come, see {@link CommandPermits} and {@link CommandContext#turnWait}.
 */
@Component
final class RoundTrips {

  private final CommandSender sender;
  private final OutcomeWait outcomeWait;
  private final Attempts attempts;
  private final CommandAnswers answers;

  RoundTrips(
      CommandSender sender, OutcomeWait outcomeWait, Attempts attempts, CommandAnswers answers) {
    this.sender = sender;
    this.outcomeWait = outcomeWait;
    this.attempts = attempts;
    this.answers = answers;
  }

  /** The result of sending a command. */
  private sealed interface SendResult<V> {

    record Sent<V>(CommandRequest<V> request, SharedFlight sharedFlight) implements SendResult<V> {}

    record Refused<V>(CommandAnswer<V> answer) implements SendResult<V> {}
  }

  /** Sends the command, and waits for its outcome. */
  <V> CommandAnswer<V> make(CommandRequest<V> request, WaitEnds ends) {
    return awaitAnswer(send(request, ends), ends);
  }

  /** Sends all commands, and then waits for the outcome of each. */
  <V> List<CommandAnswer<V>> makeAll(Stream<CommandRequest<V>> requests, WaitEnds ends) {
    List<SendResult<V>> sendResults = requests.map(request -> send(request, ends)).toList();
    return sendResults.stream().map(sendResult -> awaitAnswer(sendResult, ends)).toList();
  }

  private <V> SendResult<V> send(CommandRequest<V> request, WaitEnds ends) {
    try {
      return new SendResult.Sent<>(request, sender.send(request, ends.turnNanos()));
    } catch (ApiException refusal) {
      return new SendResult.Refused<>(answers.notSent(request, refusal));
    }
  }

  private <V> CommandAnswer<V> awaitAnswer(SendResult<V> sendResult, WaitEnds ends) {
    return switch (sendResult) {
      case SendResult.Refused<V>(CommandAnswer<V> answer) -> answer;
      case SendResult.Sent<V>(CommandRequest<V> request, SharedFlight sharedFlight) ->
          awaitAnswer(request, sharedFlight, ends);
    };
  }

  private <V> CommandAnswer<V> awaitAnswer(
      CommandRequest<V> request, SharedFlight sharedFlight, WaitEnds ends) {
    try {
      Outcome outcome = outcomeWait.await(request, sharedFlight.flight(), ends.outcomeNanos());
      if (outcome != null) {
        CommandRequest<V> nextAttempt = attempts.findNext(request, outcome);
        return nextAttempt == null
            ? answers.decided(request, outcome, sharedFlight.isSender())
            : make(nextAttempt, ends);
      }
      return sharedFlight.flight().delivery() == Flight.Delivery.GIVEN_UP
          ? answers.notSent(request, sharedFlight.flight().refusal())
          : answers.undecided(request);
    } catch (ApiException refusal) {
      return answers.notSent(request, refusal);
    } catch (UnreadableRecordException | UnreadableReplyException e) {
      return answers.unreadable(request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return answers.accepted(request);
    }
  }
}
