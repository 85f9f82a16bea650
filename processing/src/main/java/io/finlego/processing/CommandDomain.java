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
   * The conclusion of a step whose record names none. Only for steps of releases that sent none;
   * their domains wait for it all the same.
   */
  default @Nullable Conclusion unnamedConclusion(C command) {
    return null;
  }

  /**
   * Load, decide and write a whole batch inside the machinery's transaction (the thread-bound one
   * of the domain's {@code DataSource}): statements must not grow with the batch. One outcome a
   * command, in the same order. The batch holds no command id twice. An exception rolls the whole
   * batch back; the machinery then looks for the command that broke it, in ever smaller halves.
   */
  List<Outcome> apply(List<ReceivedCommand<C>> batch);
}
