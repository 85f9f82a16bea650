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
 * A command together with what the gateway needs until the command is answered.
 *
 * @param id the command's id. If the request has an idempotency key, the id is derived from the
 *     caller, the operation, the key and the number of the attempt. Otherwise the id is new
 * @param hash the hash of the request's content: it tells a repeated request from a different
 *     request with the same key
 * @param view converts the domain's reply to the value that this caller gets
 * @param isOneOfMany whether the same HTTP request has other commands, too
 * @param attempt the number of this attempt, beginning with 1. It is higher than 1 if the earlier
 *     attempts with the key were refused only for the time being
 * @param timer measures how long the caller waits
 */
record CommandRequest<V>(
    CommandContext context,
    Submission<V> submission,
    CommandId id,
    RequestHash hash,
    ReplyView<?, V> view,
    boolean isOneOfMany,
    int attempt,
    Timer.Sample timer) {

  private static final UUID NAMESPACE = UUID.fromString("0b5c9e51-6c0f-5d1c-9a57-2f3e8d0c7a11");
  private static final NoArgGenerator ID_GENERATOR = Generators.timeBasedEpochGenerator();

  /** Makes the only command of a request. */
  static <V> CommandRequest<V> of(
      CommandContext context, Submission<V> submission, MeterRegistry meters) {
    return of(context, submission, RequestHash.of(submission, context.dryRun()), false, meters);
  }

  /**
   * Makes an auxiliary command, which the request needs before it can be answered. The command has
   * no idempotency key.
   */
  static <V> CommandRequest<V> auxiliary(
      CommandContext context, Submission<V> submission, MeterRegistry meters) {
    return of(
        context.withOwnKey(null),
        submission,
        RequestHash.of(submission, context.dryRun()),
        false,
        meters);
  }

  /**
   * Makes one command of a request with many commands. All commands of the request have the hash of
   * the whole request.
   *
   * @param index the command's index in the request, beginning with 0. The first command that is
   *     sent always has index 0, even if the ingress refused earlier items of the request without a
   *     command. So all requests with one key share the id of their first command
   */
  static <V> CommandRequest<V> oneOfMany(
      CommandContext context,
      int index,
      RequestHash hash,
      Submission<V> submission,
      MeterRegistry meters) {
    return of(
        index == 0 ? context.asFirstOfMany() : context.withOwnKey(context.keyOfIndex(index)),
        submission,
        hash,
        true,
        meters);
  }

  private static <V> CommandRequest<V> of(
      CommandContext context,
      Submission<V> submission,
      RequestHash hash,
      boolean isOneOfMany,
      MeterRegistry meters) {
    Timer.Sample timer = Timer.start(meters);
    return new CommandRequest<>(
        context,
        submission,
        id(context, submission.operation()),
        hash,
        context.dryRun() ? submission.requirePreview() : submission.view(),
        isOneOfMany,
        1,
        timer);
  }

  /** The same request as a further attempt, whose command has its own id. */
  CommandRequest<V> nextAttempt(int number) {
    CommandId nextId = new CommandId(NameBasedUuid.of(id.value(), "attempt " + number));
    return new CommandRequest<>(
        context, submission, nextId, hash, view, isOneOfMany, number, timer);
  }

  static CommandId id(CommandContext context, Operation operation) {
    String key = context.idempotencyKey();
    return new CommandId(
        key == null
            ? ID_GENERATOR.generate()
            : NameBasedUuid.of(
                NAMESPACE,
                context.caller().kind().scopeWord(),
                context.caller().issuer(),
                context.caller().subject(),
                operation.name(),
                key));
  }

  /** The key of the command's record, which decides about its partition. */
  UUID recordKey() {
    UUID entityId = submission.key();
    return entityId == null ? id.value() : entityId;
  }

  Operation operation() {
    return submission.operation();
  }

  Domain domain() {
    return operation().domain();
  }

  /** Sets a header of the answer. */
  void setHeader(String name, String value) {
    context.answerHeaders().accept(name, value);
  }
}
