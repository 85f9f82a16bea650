package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a command and the caller's options for it, read from the request's headers. A
 * controller takes the context as a parameter.
 *
 * @param idempotencyKey the header {@code Idempotency-Key}, 1 to 128 printable ASCII characters;
 *     null if the caller sent no key. Always null in a dry run, because the caller may use the key
 *     for the real request later
 * @param respondAsync {@code Prefer: respond-async}: answer 202 as soon as the brokers have stored
 *     the command
 * @param maxWait how long the caller waits for the outcome: the setting {@code replyTimeout}, or
 *     less if {@code Prefer: wait=<seconds>} asks for less
 * @param dryRun {@code X-Dry-Run: true}: decide the command and answer, but change nothing
 * @param answerHeaders a function that sets a header of the answer from the header's name and
 *     value. The header is set even if the answer is an error
 */
public record CommandContext(
    CurrentCaller caller,
    @Nullable String idempotencyKey,
    boolean respondAsync,
    Duration maxWait,
    boolean dryRun,
    BiConsumer<String, String> answerHeaders) {

  private static final Duration TURN_WAIT_MIN = Duration.ofSeconds(1);

  public CommandContext {
    idempotencyKey = dryRun ? null : idempotencyKey;
  }

  /**
   * How long the caller waits for an outcome: {@link #maxWait}, or zero if the caller does not want
   * to wait.
   */
  Duration effectiveWait() {
    return respondAsync ? Duration.ZERO : maxWait;
  }

  /**
   * How long the caller waits for its turn to send commands: {@link #maxWait}, or a second if that
   * is longer. A caller that does not want to wait for the outcome waits for its turn nevertheless,
   * because otherwise it would be refused whenever another caller waits.
   */
  Duration turnWait() {
    return maxWait.compareTo(TURN_WAIT_MIN) < 0 ? TURN_WAIT_MIN : maxWait;
  }

  /**
   * The context of one command of a request with many commands. The new context has the given key
   * and does not set answer headers.
   */
  CommandContext withOwnKey(@Nullable String key) {
    return new CommandContext(caller, key, respondAsync, maxWait, dryRun, (_, _) -> {});
  }

  /**
   * The context of the first command of a request with many commands. This command sets the
   * answer's headers. A request that is sent as a single command, but could have been sent as many,
   * uses this context too. The single command then has the same id as the first of many commands
   * with that key.
   */
  public CommandContext asFirstOfMany() {
    return new CommandContext(caller, keyOfIndex(0), respondAsync, maxWait, dryRun, answerHeaders);
  }

  /**
   * The key of the command at the given index of a request with many commands; null if the request
   * has no key.
   */
  @Nullable String keyOfIndex(int index) {
    return idempotencyKey == null ? null : "place " + index + " of " + idempotencyKey;
  }
}
