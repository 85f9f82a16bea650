package io.finlego.ingress.command;

import io.finlego.ingress.http.result.Fault;
import io.finlego.kernel.CommandId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A command that a controller submits to the gateway.
 *
 * @param payload makes the command's record, which must be a member of the union in the domain's
 *     envelope. The gateway calls this function when it sends the command
 * @param view converts the domain's reply to the value that the caller gets
 * @param preview does the same for the reply to a dry run; null if the operation has no dry run
 * @param key the key of the command's record, which is the id of the entity that the command
 *     concerns. Commands with the same key are decided in the order in which they were sent. Null
 *     stands for the command's own id
 * @param request the values that identify the request: path variables, relevant query parameters,
 *     the body
 * @param repeats what a repeated request does with its command
 * @param weight the number of payments, transactions or accounts that the command makes or changes.
 *     Callers take turns by weight, see {@link CommandPermits}
 * @param check looks for a reason to refuse the command before it is sent, and throws an {@code
 *     ApiException} if there is one; null if the command needs no check
 */
public record Submission<V>(
    Operation operation,
    Function<CommandId, ? extends SpecificRecord> payload,
    ReplyView<?, V> view,
    @Nullable ReplyView<?, V> preview,
    @Nullable UUID key,
    List<Object> request,
    Repeats repeats,
    Weight weight,
    @Nullable Runnable check) {

  private static final Logger LOG = LoggerFactory.getLogger(Submission.class);

  /**
   * The weight of a command, at least 1.
   *
   * @param first the weight if the caller has no other undecided command in the domain
   * @param further the weight if it has one or waits to send one. The number may cost a query, so
   *     it is asked for only then
   */
  public record Weight(int first, IntSupplier further) {

    static Weight of(int partCount) {
      int weight = Math.max(1, partCount);
      return new Weight(weight, () -> weight);
    }
  }

  /** What a repeated request does with its command. */
  enum Repeats {
    /** It sends the command again, and the processor recognises the repeat. */
    SENT_AGAIN,

    /**
     * It does not send a decided command again, and gets the stored outcome. Commands with sealed
     * personal data need this, because a second copy on the log would never be erased.
     */
    SENT_ONCE,

    /**
     * It does not send a decided command again. Before it sends a command, it also looks for the
     * first one on the topic if Postgres lacks outcomes, because the command makes a key, and
     * another key for the same client would replace the lost one.
     */
    SENT_ONCE_WITH_NEW_KEY
  }

  public static <V> Submission<V> of(
      Operation operation, SpecificRecord payload, ReplyView<?, V> view) {
    return new Submission<>(
        operation,
        _ -> payload,
        view,
        null,
        null,
        List.of(),
        Repeats.SENT_AGAIN,
        Weight.of(1),
        null);
  }

  /** Makes a submission whose command is not sent again if it is already decided. */
  public static <V> Submission<V> sentOnce(
      Operation operation,
      Function<CommandId, ? extends SpecificRecord> payload,
      ReplyView<?, V> view) {
    return new Submission<>(
        operation, payload, view, null, null, List.of(), Repeats.SENT_ONCE, Weight.of(1), null);
  }

  /**
   * Makes a submission for a refusal that was found before a command could be made. The log keeps
   * the refusal as the outcome, so that the same request with the same key gets it again.
   *
   * @param faults the reasons for the refusal, at least one
   * @param view converts the domain's reply if the command was done. This is possible because an
   *     earlier release may have accepted the same request
   */
  public static <V> Submission<V> refused(
      Operation operation, List<Fault> faults, ReplyView<?, V> view) {
    return of(operation, Refusals.recordCommand(faults), view);
  }

  /** Says that a command which is sent once makes a key for personal data. */
  public Submission<V> makingKey() {
    return new Submission<>(
        operation,
        payload,
        view,
        preview,
        key,
        request,
        Repeats.SENT_ONCE_WITH_NEW_KEY,
        weight,
        check);
  }

  boolean isSentOnce() {
    return repeats != Repeats.SENT_AGAIN;
  }

  boolean makesKey() {
    return repeats == Repeats.SENT_ONCE_WITH_NEW_KEY;
  }

  public Submission<V> keyedBy(UUID entityId) {
    return new Submission<>(
        operation, payload, view, preview, entityId, request, repeats, weight, check);
  }

  /**
   * Sets the values that identify the request. They are compared as canonical JSON: the order of
   * fields does not matter, a null field counts as absent, and {@code 1.0} equals {@code 1.00}.
   */
  public Submission<V> requestedBy(Object... parts) {
    return new Submission<>(
        operation, payload, view, preview, key, List.of(parts), repeats, weight, check);
  }

  /** Sets the weight to this number of parts, or to 1 if there are none. */
  public Submission<V> weighing(int partCount) {
    return weighing(Weight.of(partCount));
  }

  /**
   * Sets the weight to a number of parts that must be read from the database, which is asked once.
   * A caller's first undecided command does not wait for that, and weighs 1. So does every command
   * while the database does not answer.
   */
  public Submission<V> weighing(IntSupplier partCount) {
    Memoized<Integer> count = new Memoized<>(() -> Math.max(1, partCountOrZero(partCount)));
    return weighing(new Weight(1, count::get));
  }

  private static int partCountOrZero(IntSupplier partCount) {
    try {
      return partCount.getAsInt();
    } catch (DataAccessException e) {
      LOG.debug("The parts of a command cannot be counted right now.", e);
      return 0;
    }
  }

  private Submission<V> weighing(Weight newWeight) {
    return new Submission<>(
        operation, payload, view, preview, key, request, repeats, newWeight, check);
  }

  /**
   * Sets the check. The gateway skips the check if the command is in flight or decided, so that a
   * repeated request gets its first answer again. If the check refuses the command, later requests
   * with the key get the same refusal, just as if the domain had refused the command. The log does
   * not keep some refusals (see {@link Refusals#isKept}). After such a refusal, the check runs
   * again for the next request with the key.
   */
  public Submission<V> checkedBy(Runnable lookUps) {
    return new Submission<>(
        operation, payload, view, preview, key, request, repeats, weight, lookUps);
  }

  /**
   * Allows dry runs of the command. The reply to a dry run has its own Avro type, so it needs its
   * own view.
   *
   * @throws IllegalArgumentException if the domain has no dry runs
   */
  public Submission<V> previewedBy(ReplyView<?, V> dryRunView) {
    if (!operation.domain().isDryRunnable()) {
      throw new IllegalArgumentException(
          "Commands of the domain %s have no dry run.".formatted(operation.domain().word()));
    }
    return new Submission<>(
        operation, payload, view, dryRunView, key, request, repeats, weight, check);
  }

  ReplyView<?, V> requirePreview() {
    if (preview == null) {
      throw new IllegalStateException(operation.name() + " has no view for its dry run.");
    }
    return preview;
  }
}
