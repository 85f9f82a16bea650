package io.finlego.processing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a command processor that differs between domains: reading commands, and applying
 * them.
 *
 * @param <C> the domain's own type of command
 */
public interface CommandDomain<C> {

  /**
   * The domain's name, which is also its Postgres schema and the {@code domain} tag of its metrics.
   */
  String name();

  /**
   * Decodes the value of a record.
   *
   * @throws UnreadableCommandException if the value is not a command of the domain; the record
   *     becomes a dead letter
   */
  C decode(byte[] value);

  /**
   * The conclusion of a step whose record names no conclusion; null if no domain waits for one.
   * Only steps from earlier releases need it, because those releases named no conclusion although a
   * domain waited for the end of the step.
   */
  default @Nullable Conclusion unnamedConclusion(C command) {
    return null;
  }

  /**
   * Loads, decides and writes a whole batch. It runs inside the machinery's transaction, which the
   * domain's {@code DataSource} has bound to this thread. The number of statements must not grow
   * with the batch.
   *
   * <p>An exception rolls the whole batch back; the machinery then looks for the command that broke
   * the batch, in ever smaller halves.
   *
   * @param batch commands with different ids
   * @return one outcome for each command, in the same order
   */
  List<Outcome> apply(List<ReceivedCommand<C>> batch);
}
