package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The caller's wishes for the treatment of a command. A controller takes the context as a
 * parameter.
 *
 * @param idempotencyKey the header {@code Idempotency-Key}, 1 to 128 printable ASCII characters;
 *     null if none was sent. A dry run has none: it leaves its key to the real request
 * @param respondAsync {@code Prefer: respond-async}: answer 202 as soon as the command is on the
 *     log
 * @param maxWait how long the caller waits for the outcome: as long as the setting says, or less if
 *     {@code Prefer: wait=<seconds>} asks for it
 * @param dryRun {@code X-Dry-Run: true}: decide and answer, but change nothing
 * @param answerHeaders sets a header of the answer, by name and value, whatever the answer will be
 */
public record CommandContext(
    CurrentCaller caller,
    @Nullable String idempotencyKey,
    boolean respondAsync,
    Duration maxWait,
    boolean dryRun,
    BiConsumer<String, String> answerHeaders) {

  public CommandContext {
    idempotencyKey = dryRun ? null : idempotencyKey;
  }

  /** The longest wait for an outcome. */
  Duration patience() {
    return respondAsync ? Duration.ZERO : maxWait;
  }

  /**
   * The context of one command in a request with many. It has a key of its own and does not set
   * answer headers.
   */
  CommandContext within(@Nullable String key) {
    return new CommandContext(caller, key, respondAsync, maxWait, dryRun, (_, _) -> {});
  }

  /**
   * The context of the first command of many, whose headers are those of the request. A request
   * that may become one command or many sends its only command with this context, so that both meet
   * under one key.
   */
  public CommandContext asFirstOfMany() {
    return new CommandContext(caller, keyOfPlace(0), respondAsync, maxWait, dryRun, answerHeaders);
  }

  /**
   * The key of the command at this place in a request with many commands; null if the request has
   * no key.
   */
  @Nullable String keyOfPlace(int place) {
    return idempotencyKey == null ? null : "place " + place + " of " + idempotencyKey;
  }
}
