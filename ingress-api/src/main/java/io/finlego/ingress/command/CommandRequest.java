package io.finlego.ingress.command;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.schemas.Domain;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.UUID;

/**
 * A command on its way from its request to its answer.
 *
 * @param id the same for the same caller, operation and idempotency key; new for each request
 *     without a key
 * @param hash tells a repeated request from a different request that uses the same key
 * @param view shows the reply to this caller
 * @param isOneOfMany whether the request has other commands, too
 * @param timer measures how long the caller waits
 */
record CommandRequest<V>(
    CommandContext context,
    Submission<V> submission,
    CommandId id,
    RequestHash hash,
    ReplyView<?, V> view,
    boolean isOneOfMany,
    Timer.Sample timer) {

  private static final UUID NAMESPACE = UUID.fromString("0b5c9e51-6c0f-5d1c-9a57-2f3e8d0c7a11");
  private static final NoArgGenerator FRESH = Generators.timeBasedEpochGenerator();

  /** The only command of its request. */
  static <V> CommandRequest<V> of(
      CommandContext context, Submission<V> submission, MeterRegistry meters) {
    return of(context, submission, RequestHash.of(submission, context.dryRun()), false, meters);
  }

  /** A command that its request needs on the way to its own answer, without a key. */
  static <V> CommandRequest<V> onTheWay(
      CommandContext context, Submission<V> submission, MeterRegistry meters) {
    return of(
        context.within(null),
        submission,
        RequestHash.of(submission, context.dryRun()),
        false,
        meters);
  }

  /**
   * One command in a request with many. All have the hash of the whole request.
   *
   * @param place its place in the request; the first command of a request has the place 0, whatever
   *     place it was sent at, so that all requests with one key meet at one command
   */
  static <V> CommandRequest<V> ofMany(
      CommandContext context,
      int place,
      RequestHash hash,
      Submission<V> submission,
      MeterRegistry meters) {
    return of(
        place == 0 ? context.asFirstOfMany() : context.within(context.keyOfPlace(place)),
        submission,
        hash,
        true,
        meters);
  }

  private static <V> CommandRequest<V> of(
      CommandContext context,
      Submission<V> submission,
      RequestHash hash,
      boolean oneOfMany,
      MeterRegistry meters) {
    Timer.Sample timer = Timer.start(meters);
    return new CommandRequest<>(
        context,
        submission,
        id(context, submission.operation()),
        hash,
        context.dryRun() ? submission.requirePreview() : submission.view(),
        oneOfMany,
        timer);
  }

  static CommandId id(CommandContext context, Operation operation) {
    String key = context.idempotencyKey();
    return new CommandId(
        key == null
            ? FRESH.generate()
            : NameBasedUuid.of(
                NAMESPACE,
                context.caller().kind().scope(),
                context.caller().issuer(),
                context.caller().subject(),
                operation.name(),
                key));
  }

  Operation operation() {
    return submission.operation();
  }

  Domain domain() {
    return operation().domain();
  }

  /** Sets a header of the answer. */
  void header(String name, String value) {
    context.answerHeaders().accept(name, value);
  }
}
