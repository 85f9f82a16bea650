package io.finlego.ingress.command;

import io.finlego.kernel.CommandId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One command on its way to the log.
 *
 * @param payload makes a member of the union in the domain's envelope, when it is sent; the gateway
 *     adds the caller
 * @param view how the reply looks to the caller
 * @param key what the command concerns: commands with the same key are decided in the order they
 *     came; null: the command's own id
 * @param request what makes two requests the same: path variables, relevant query parameters, the
 *     body
 * @param dryRun decide and answer, but change nothing
 * @param once a repeated request whose command was decided gets the stored outcome, and nothing is
 *     sent: what is sealed in it would stay on the log with nobody to forget it
 * @param check looks that may refuse with an {@code ApiException} before anything is sent; null:
 *     none
 */
public record Submission<R extends SpecificRecord, V>(
    Operation operation,
    Function<CommandId, ? extends SpecificRecord> payload,
    ReplyView<R, V> view,
    @Nullable UUID key,
    List<Object> request,
    boolean dryRun,
    boolean once,
    @Nullable Runnable check) {

  public static <R extends SpecificRecord, V> Submission<R, V> of(
      Operation operation, SpecificRecord payload, ReplyView<R, V> view) {
    return new Submission<>(operation, _ -> payload, view, null, List.of(), false, false, null);
  }

  /** Of a command that is made when it is sent, and sent once. */
  public static <R extends SpecificRecord, V> Submission<R, V> once(
      Operation operation,
      Function<CommandId, ? extends SpecificRecord> payload,
      ReplyView<R, V> view) {
    return new Submission<>(operation, payload, view, null, List.of(), false, true, null);
  }

  public Submission<R, V> keyedBy(UUID entity) {
    return new Submission<>(operation, payload, view, entity, request, dryRun, once, check);
  }

  /**
   * Values are compared as canonical JSON: order of fields, absent or null, {@code 1.0} or {@code
   * 1.00} make no difference.
   */
  public Submission<R, V> requestedBy(Object... parts) {
    return new Submission<>(operation, payload, view, key, List.of(parts), dryRun, once, check);
  }

  /** Is not run for a repeated request that was decided already: that one gets its first answer. */
  public Submission<R, V> check(Runnable looks) {
    return new Submission<>(operation, payload, view, key, request, dryRun, once, looks);
  }

  /** The same as a dry run: its reply is of another kind, and so is its view. */
  public <P extends SpecificRecord, W> Submission<P, W> asDryRun(ReplyView<P, W> preview) {
    return new Submission<>(operation, payload, preview, key, request, true, once, check);
  }
}
