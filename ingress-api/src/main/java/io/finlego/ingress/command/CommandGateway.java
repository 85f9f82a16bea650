package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.EarlyAnswer;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.UnreadableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends the command or the commands of a request, and waits for the outcomes.
 *
 * <p>Either nothing was accepted (503), or the command will be decided exactly once and its outcome
 * can be had: by waiting, by the same request with the same key, or at the address that {@link
 * CommandAddresses} gives.
 */
@Component
public final class CommandGateway {

  private static final String COMMAND_ID = "Command-Id";

  /** The wait for the first of many commands, even if the caller prefers to wait less. */
  private static final Duration FIRST_COMMAND_WAIT = Duration.ofSeconds(10);

  private final CommandSender sender;
  private final OutcomeWait wait;
  private final CommandAnswers answers;
  private final CommandAddresses addresses;
  private final MeterRegistry meters;

  CommandGateway(
      CommandSender sender,
      OutcomeWait wait,
      CommandAnswers answers,
      CommandAddresses addresses,
      MeterRegistry meters) {
    this.sender = sender;
    this.wait = wait;
    this.answers = answers;
    this.addresses = addresses;
    this.meters = meters;
  }

  /**
   * One command in a request with many.
   *
   * @param place its place in the request, from 0
   */
  public record Item<V>(int place, Submission<V> submission) {}

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
    return switch (answer(send(request), endNanos(context.longestWait()))) {
      case CommandAnswer.Done<V>(V value) -> ResponseEntity.ok(Result.of(value));
      case CommandAnswer.Refused<V>(ApiException refusal) -> throw refusal;
      case CommandAnswer.Accepted<V>(CommandState state) ->
          throw new EarlyAnswer(
              ResponseEntity.accepted()
                  .headers(location(context.caller(), request.id()))
                  .body(Result.of(state)));
    };
  }

  private HttpHeaders location(CurrentCaller caller, CommandId id) {
    HttpHeaders headers = new HttpHeaders();
    headers.setLocation(addresses.of(caller, id));
    return headers;
  }

  /** Whether a command of that operation was decided under the request's key. */
  public boolean isDecided(CommandContext context, Operation operation) {
    return sender.isDecided(context, operation);
  }

  /**
   * Sends the commands in their order and answers each, in this order too. Each has an id and an
   * outcome of its own, and the promise above holds for each. All of them together are waited for
   * no longer than the context says.
   *
   * <p>The conventions of a single command hold for the request as a whole, by its first command:
   * its id is the answer's {@code Command-Id}. If the request has a key, the first command is
   * decided before any other is sent: a request that differs from the one that was decided under
   * this key is refused as a whole.
   *
   * @param request what makes two requests the same, see {@link Submission#requestedBy}
   * @throws ApiException {@code idempotencyKeyReused}, or {@code unavailable} if the log did not
   *     accept the first command; nothing was done then
   */
  public <V> List<CommandAnswer<V>> submitAll(
      CommandContext context, List<Object> request, List<Item<V>> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    Submission<V> first = items.getFirst().submission();
    RequestHash hash = RequestHash.of(first.operation(), request);
    CommandRequest<V> firstRequest = CommandRequest.ofMany(context, 0, hash, first, meters);
    List<CommandRequest<V>> others =
        items.stream()
            .skip(1)
            .map(
                item ->
                    CommandRequest.ofMany(context, item.place(), hash, item.submission(), meters))
            .toList();
    return context.idempotencyKey() == null
        ? answers(
            Stream.concat(Stream.of(firstRequest), others.stream()),
            endNanos(context.longestWait()))
        : answers(context, firstRequest, others);
  }

  /** Answers the first command before the others are sent. */
  private <V> List<CommandAnswer<V>> answers(
      CommandContext context, CommandRequest<V> first, List<CommandRequest<V>> others) {
    long endNanos = endNanos(context.longestWait());
    CommandAnswer<V> firstAnswer = answer(send(first), endNanos(FIRST_COMMAND_WAIT));
    if (firstAnswer instanceof CommandAnswer.Refused<V>(ApiException refusal)
        && isOfWholeRequest(refusal)) {
      throw refusal;
    }
    List<CommandAnswer<V>> otherAnswers =
        firstAnswer instanceof CommandAnswer.Accepted<V>
            ? others.stream().map(this::notSent).toList()
            : answers(others.stream(), endNanos);
    return Stream.concat(Stream.of(firstAnswer), otherAnswers.stream()).toList();
  }

  private static boolean isOfWholeRequest(ApiException refusal) {
    String code = refusal.faults().getFirst().code();
    return code.equals(ErrorCode.IDEMPOTENCY_KEY_REUSED.code())
        || code.equals(ErrorCode.UNAVAILABLE.code());
  }

  private <V> CommandAnswer<V> notSent(CommandRequest<V> request) {
    return answers.refused(
        request,
        ApiException.unavailable(
            "Nothing was accepted, because the first command of the request is not decided; try"
                + " again."));
  }

  /**
   * Sends a command without a key and returns the outcome's value. This is for a request that needs
   * the value to make its own answer.
   *
   * @throws ApiException the refusal of the domain, or {@code unavailable} if nothing was accepted
   *     or the outcome does not come in time; the caller can then repeat the request
   */
  public <V> V submitForValue(CommandContext context, Submission<V> submission) {
    CommandRequest<V> request = CommandRequest.auxiliary(context, submission, meters);
    return switch (answer(send(request), endNanos(context.maxWait()))) {
      case CommandAnswer.Done<V>(V value) -> value;
      case CommandAnswer.Refused<V>(ApiException refusal) -> throw refusal;
      case CommandAnswer.Accepted<V> _ ->
          throw ApiException.unavailable("The outcome did not come in time; try again.");
    };
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

  /** Sends all commands before the first is waited for. */
  private <V> List<CommandAnswer<V>> answers(Stream<CommandRequest<V>> requests, long endNanos) {
    List<Start<V>> starts = requests.map(this::send).toList();
    return starts.stream().map(start -> answer(start, endNanos)).toList();
  }

  private static long endNanos(Duration longestWait) {
    return System.nanoTime() + longestWait.toNanos();
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
        return answers.decided(request, outcome, shared.isSender());
      }
      return shared.flight().delivery() == Flight.Delivery.GIVEN_UP
          ? answers.refused(request, CommandSender.neverAccepted())
          : answers.undecided(request);
    } catch (ApiException refusal) {
      return answers.refused(request, refusal);
    } catch (UnreadableRecordException e) {
      return answers.unreadable(request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return answers.accepted(request);
    }
  }
}
