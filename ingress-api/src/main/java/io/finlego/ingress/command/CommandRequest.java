package io.finlego.ingress.command;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.schemas.Domain;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    return of(context, submission, false, meters);
  }

  /** One command of many. It has its own key, and sets no headers of the answer. */
  static <V> CommandRequest<V> ofMany(
      CommandContext context,
      @Nullable String key,
      Submission<V> submission,
      MeterRegistry meters) {
    return of(context.within(key), submission, true, meters);
  }

  private static <V> CommandRequest<V> of(
      CommandContext context, Submission<V> submission, boolean oneOfMany, MeterRegistry meters) {
    Timer.Sample timer = Timer.start(meters);
    return new CommandRequest<>(
        context,
        submission,
        id(context, submission.operation()),
        RequestHash.of(submission, context.dryRun()),
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
