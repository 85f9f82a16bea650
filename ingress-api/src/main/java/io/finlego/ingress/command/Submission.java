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
 * @param payload makes a member of the union in the domain's envelope when the command is sent; the
 *     gateway adds the caller
 * @param view how the reply looks to the caller
 * @param preview how the reply to a dry run looks; null: the operation has none
 * @param key what the command concerns: commands with the same key are decided in the order they
 *     came; null: the command's own id
 * @param request what makes two requests the same: path variables, relevant query parameters, the
 *     body
 * @param once a repeated request whose command was decided gets the stored outcome, and nothing is
 *     sent: what is sealed in the command would stay on the log, and nobody would erase it
 * @param check look-ups that may refuse with an {@code ApiException} before anything is sent; null:
 *     none
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

  /** A command whose payload is made when it is sent, and which is sent once. */
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
   * Values are compared as canonical JSON: order of fields, absent or null, {@code 1.0} or {@code
   * 1.00} make no difference.
   */
  public Submission<V> requestedBy(Object... parts) {
    return new Submission<>(operation, payload, view, preview, key, List.of(parts), once, check);
  }

  /** The check is not run for a repeated request that was decided: it gets its first answer. */
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
