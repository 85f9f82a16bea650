package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.EarlyAnswerException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.CommandId;
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
 * <p>If {@link #submit} or {@link #submitAll} answers 503, the command was not accepted and changes
 * nothing. Otherwise a processor decides the command exactly once. The caller gets the outcome in
 * the answer, by sending the same request with the same key again, or at the address that {@link
 * CommandAddresses} makes.
 */
@Component
public final class CommandGateway {

  /**
   * The longest wait for the first command of a request with a key and many commands. The time that
   * the caller wants to wait does not limit this wait.
   */
  private static final Duration FIRST_COMMAND_WAIT = Duration.ofSeconds(10);

  private final EarlierCommands earlierCommands;
  private final RoundTrips roundTrips;
  private final CommandAnswers answers;
  private final CommandAddresses addresses;
  private final MeterRegistry meters;

  CommandGateway(
      EarlierCommands earlierCommands,
      RoundTrips roundTrips,
      CommandAnswers answers,
      CommandAddresses addresses,
      MeterRegistry meters) {
    this.earlierCommands = earlierCommands;
    this.roundTrips = roundTrips;
    this.answers = answers;
    this.addresses = addresses;
    this.meters = meters;
  }

  /**
   * One command in a request with many commands.
   *
   * @param index the command's index in the request, beginning with 0
   */
  public record Item<V>(int index, Submission<V> submission) {}

  /**
   * Sends the command, waits for its outcome, and answers 200 with the outcome's value.
   *
   * @throws ApiException if the domain refuses the command or it was not accepted
   * @throws EarlyAnswerException 202 if the outcome does not come in time, or if the caller does
   *     not want to wait
   */
  public <V> ResponseEntity<Result<V>> submit(CommandContext context, Submission<V> submission) {
    CommandRequest<V> request = CommandRequest.of(context, submission, meters);
    return switch (roundTrips.make(request, WaitEnds.of(context, context.effectiveWait()))) {
      case CommandAnswer.Done<V>(V value) -> ResponseEntity.ok(Result.of(value));
      case CommandAnswer.Refused<V>(ApiException refusal) -> throw refusal;
      case CommandAnswer.Accepted<V>(CommandState state) ->
          throw new EarlyAnswerException(
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

  /**
   * Tells whether a command of this operation with the request's key is decided. False if the
   * request has no key.
   */
  public boolean isDecided(CommandContext context, Operation operation) {
    return earlierCommands.areDecided(context, operation);
  }

  /**
   * Tells whether the decided command with the request's key belongs to this same request. False if
   * the request has no key, or if the key was used for another request.
   */
  public boolean isDecided(CommandContext context, Operation operation, List<Object> request) {
    return earlierCommands.areDecided(context, operation, RequestHash.of(operation, request));
  }

  /**
   * Sends the commands in the given order and returns their answers in the same order. Each command
   * has its own id and outcome, and is decided exactly once or not accepted. If the request has no
   * key, the waits for all commands together are not longer than the context allows.
   *
   * <p>The first command represents the request: its id is the answer's {@code Command-Id}. If the
   * request has a key, this method waits for the outcome of the first command before it sends the
   * others. This wait may be longer than the context allows. If another request was decided under
   * the same key, the whole request is refused.
   *
   * @param request the values that identify the request, see {@link Submission#requestedBy}
   * @param items the commands. If no part of the request is acceptable, the list is empty for a
   *     request without a key. For a request with a key, the list then has one {@link
   *     Submission#refused} with index 0, so that the key cannot be used for another request
   * @throws ApiException {@code idempotencyKeyReused} if the key was used for another request, or
   *     {@code unavailable} or {@code tooManyRequests} if the first command was not accepted. In
   *     all cases nothing was done
   */
  public <V> List<CommandAnswer<V>> submitAll(
      CommandContext context, List<Object> request, List<Item<V>> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    Submission<V> firstSubmission = items.getFirst().submission();
    RequestHash hash = RequestHash.of(firstSubmission.operation(), request);
    CommandRequest<V> firstRequest =
        CommandRequest.oneOfMany(context, 0, hash, firstSubmission, meters);
    List<CommandRequest<V>> otherRequests =
        items.stream()
            .skip(1)
            .map(
                item ->
                    CommandRequest.oneOfMany(
                        context, item.index(), hash, item.submission(), meters))
            .toList();
    return context.idempotencyKey() == null
        ? roundTrips.makeAll(
            Stream.concat(Stream.of(firstRequest), otherRequests.stream()),
            WaitEnds.of(context, context.effectiveWait()))
        : submitFirstThenOthers(context, firstRequest, otherRequests);
  }

  /** Waits for the outcome of the first command. Sends the others only if the first is decided. */
  private <V> List<CommandAnswer<V>> submitFirstThenOthers(
      CommandContext context,
      CommandRequest<V> firstRequest,
      List<CommandRequest<V>> otherRequests) {
    WaitEnds ends = WaitEnds.of(context, context.effectiveWait());
    CommandAnswer<V> firstAnswer =
        roundTrips.make(firstRequest, ends.withOutcomeWait(FIRST_COMMAND_WAIT));
    if (firstAnswer instanceof CommandAnswer.Refused<V>(ApiException refusal)
        && refusesWholeRequest(refusal)) {
      throw refusal;
    }
    List<CommandAnswer<V>> otherAnswers =
        firstAnswer instanceof CommandAnswer.Accepted<V>
            ? otherRequests.stream().map(this::refuseUnsent).toList()
            : roundTrips.makeAll(otherRequests.stream(), ends);
    return Stream.concat(Stream.of(firstAnswer), otherAnswers.stream()).toList();
  }

  private static boolean refusesWholeRequest(ApiException refusal) {
    String code = refusal.faults().getFirst().code();
    return code.equals(ErrorCode.IDEMPOTENCY_KEY_REUSED.code())
        || code.equals(ErrorCode.UNAVAILABLE.code())
        || code.equals(ErrorCode.TOO_MANY_REQUESTS.code());
  }

  private <V> CommandAnswer<V> refuseUnsent(CommandRequest<V> request) {
    return answers.notSent(
        request,
        ApiException.unavailable(
            "Nothing was accepted, because the first command of the request is not decided; try"
                + " again."));
  }

  /**
   * Sends a command without a key and returns the outcome's value. This is for a request that needs
   * the value to compose its own answer.
   *
   * @throws ApiException the domain's refusal of the command; or {@code unavailable} if the command
   *     was not accepted or its outcome does not come in time. After {@code unavailable}, the
   *     caller can repeat the request. A command whose outcome does not come in time may still be
   *     done
   */
  public <V> V submitForValue(CommandContext context, Submission<V> submission) {
    CommandRequest<V> request = CommandRequest.auxiliary(context, submission, meters);
    return switch (roundTrips.make(request, WaitEnds.of(context, context.maxWait()))) {
      case CommandAnswer.Done<V>(V value) -> value;
      case CommandAnswer.Refused<V>(ApiException refusal) -> throw refusal;
      case CommandAnswer.Accepted<V> _ ->
          throw ApiException.unavailable("The outcome did not come in time; try again.");
    };
  }
}
