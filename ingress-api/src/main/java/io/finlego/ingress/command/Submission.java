package io.finlego.ingress.command;

import io.finlego.kernel.CommandId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A command as a controller hands it in.
 *
 * @param payload makes the command's record, a member of the union in the domain's envelope. It is
 *     called when the command is sent, and the gateway adds the caller
 * @param view shows the reply to the caller
 * @param preview shows the reply to a dry run; null if the operation has no dry run
 * @param key the id of the entity that the command concerns: commands with the same key are decided
 *     in the order in which they came; null for the command's own id
 * @param request the values that identify the request: path variables, relevant query parameters,
 *     the body
 * @param once whether a repeated request gets the stored outcome without sending the command again.
 *     Otherwise a second copy of sealed data would stay on the log, where nobody erases it
 * @param check look-ups that may refuse with an {@code ApiException} before anything is sent; null
 *     for a command without a check
 */
public record Submission<V>(
    Operation operation,
    Function<CommandId, ? extends SpecificRecord> payload,
    ReplyView<?, V> view,
    @Nullable ReplyView<?, V> preview,
    @Nullable UUID key,
    List<Object> request,
    boolean once,
    @Nullable Runnable check) {

  public static <V> Submission<V> of(
      Operation operation, SpecificRecord payload, ReplyView<?, V> view) {
    return new Submission<>(operation, _ -> payload, view, null, null, List.of(), false, null);
  }

  /** A command that is sent only once. Its payload is made when the command is sent. */
  public static <V> Submission<V> once(
      Operation operation,
      Function<CommandId, ? extends SpecificRecord> payload,
      ReplyView<?, V> view) {
    return new Submission<>(operation, payload, view, null, null, List.of(), true, null);
  }

  public Submission<V> keyedBy(UUID entity) {
    return new Submission<>(operation, payload, view, preview, entity, request, once, check);
  }

  /**
   * Sets the values that identify the request. They are compared as canonical JSON: the order of
   * fields does not matter, a null field counts as absent, and {@code 1.0} equals {@code 1.00}.
   */
  public Submission<V> requestedBy(Object... parts) {
    return new Submission<>(operation, payload, view, preview, key, List.of(parts), once, check);
  }

  /**
   * Sets the check. It is skipped for a repeated request whose command was decided, so that the
   * request gets its first answer again.
   */
  public Submission<V> check(Runnable lookUps) {
    return new Submission<>(operation, payload, view, preview, key, request, once, lookUps);
  }

  /**
   * Allows dry runs of the command. The reply to a dry run has another type, so it needs its own
   * view.
   *
   * @throws IllegalArgumentException if the domain has no dry runs
   */
  public Submission<V> previewedBy(ReplyView<?, V> dryRunView) {
    if (!operation.domain().isDryRunnable()) {
      throw new IllegalArgumentException(
          "Commands of the domain %s have no dry run.".formatted(operation.domain().word()));
    }
    return new Submission<>(operation, payload, view, dryRunView, key, request, once, check);
  }

  ReplyView<?, V> requirePreview() {
    if (preview == null) {
      throw new IllegalStateException(operation.name() + " has no view for its dry run.");
    }
    return preview;
  }
}
