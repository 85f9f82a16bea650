package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.EarlyAnswer;
import io.finlego.ingress.http.result.Result;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends the command or the commands of a request, and waits for the outcomes.
 *
 * <p>Either nothing was accepted (503), or the command will be decided exactly once and its outcome
 * can be had: by waiting, by the same request with the same key, or at {@code
 * /internal/Commands/{commandId}}.
 */
@Component
public final class CommandGateway {

  private static final String COMMAND_ID = "Command-Id";

  private final CommandSender sender;
  private final OutcomeWait wait;
  private final CommandAnswers answers;
  private final MeterRegistry meters;

  CommandGateway(
      CommandSender sender, OutcomeWait wait, CommandAnswers answers, MeterRegistry meters) {
    this.sender = sender;
    this.wait = wait;
    this.answers = answers;
    this.meters = meters;
  }

  /**
   * One command of many.
   *
   * @param key works like an idempotency key of its own; null for a command without a key
   */
  public record Item<V>(@Nullable String key, Submission<V> submission) {}

  /**
   * Sends the command, waits for its outcome, and answers 200 with the outcome's value.
   *
   * @throws ApiException the refusal of the domain, or {@code unavailable} when nothing was
   *     accepted
   * @throws EarlyAnswer 202 if the outcome did not come in time, or if the caller does not wait for
   *     it
   */
  public <V> ResponseEntity<Result<V>> submit(CommandContext context, Submission<V> submission) {
    CommandRequest<V> request = CommandRequest.of(context, submission, meters);
    return switch (answers(context, List.of(send(request))).getFirst()) {
      case CommandAnswer.Done<V>(V value) -> ResponseEntity.ok(Result.of(value));
      case CommandAnswer.Refused<V>(ApiException refusal) -> throw refusal;
      case CommandAnswer.Accepted<V>(CommandState state) ->
          throw new EarlyAnswer(
              ResponseEntity.accepted()
                  .location(URI.create("/internal/Commands/" + state.commandId()))
                  .body(Result.of(state)));
    };
  }

  /**
   * Sends the commands in their order and returns their answers in the same order. Each command has
   * its own id and outcome, and the promise of this class holds for each. The wait for all of them
   * together is no longer than the context says.
   */
  public <V> List<CommandAnswer<V>> submitAll(CommandContext context, List<Item<V>> items) {
    return answers(context, items.stream().map(item -> send(ofMany(context, item))).toList());
  }

  /**
   * Sends a command without a key and returns the outcome's value. This is for a request that needs
   * the value to make its own answer.
   *
   * @throws ApiException the refusal of the domain, or {@code unavailable} if nothing was accepted
   *     or the outcome does not come in time; the caller can then repeat the request
   */
  public <V> V submitForValue(CommandContext context, Submission<V> submission) {
    return switch (submitAll(context, List.of(new Item<>(null, submission))).getFirst()) {
      case CommandAnswer.Done<V>(V value) -> value;
      case CommandAnswer.Refused<V>(ApiException refusal) -> throw refusal;
      case CommandAnswer.Accepted<V> _ ->
          throw ApiException.unavailable("The outcome did not come in time; try again.");
    };
  }

  private <V> CommandRequest<V> ofMany(CommandContext context, Item<V> item) {
    return CommandRequest.ofMany(context, item.key(), item.submission(), meters);
  }

  private sealed interface Start<V> {

    record UnderWay<V>(CommandRequest<V> request, SharedFlight shared) implements Start<V> {}

    record Refused<V>(CommandAnswer<V> answer) implements Start<V> {}
  }

  private <V> Start<V> send(CommandRequest<V> request) {
    request.header(COMMAND_ID, request.id().toString());
    try {
      return new Start.UnderWay<>(request, sender.send(request));
    } catch (ApiException refusal) {
      return new Start.Refused<>(answers.refused(request, refusal));
    }
  }

  private <V> List<CommandAnswer<V>> answers(CommandContext context, List<Start<V>> starts) {
    long endNanos = System.nanoTime() + context.longestWait().toNanos();
    return starts.stream().map(start -> answer(start, endNanos)).toList();
  }

  private <V> CommandAnswer<V> answer(Start<V> start, long endNanos) {
    return switch (start) {
      case Start.Refused<V>(CommandAnswer<V> answer) -> answer;
      case Start.UnderWay<V>(CommandRequest<V> request, SharedFlight shared) ->
          answer(request, shared, endNanos);
    };
  }

  private <V> CommandAnswer<V> answer(
      CommandRequest<V> request, SharedFlight shared, long endNanos) {
    try {
      Outcome outcome = wait.await(request, shared.flight(), endNanos);
      if (outcome != null) {
        return answers.decided(request, outcome, shared.first());
      }
      return shared.flight().delivery() == Flight.Delivery.GIVEN_UP
          ? answers.refused(request, CommandSender.neverAccepted())
          : answers.undecided(request);
    } catch (ApiException refusal) {
      return answers.refused(request, refusal);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return answers.accepted(request);
    }
  }
}
