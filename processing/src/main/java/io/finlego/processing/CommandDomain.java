package io.finlego.processing;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a command processor that differs between the domains, such as client and ledger: it
 * decodes commands and applies them.
 *
 * @param <C> the domain's own type of command
 */
public interface CommandDomain<C> {

  /**
   * The domain's name. The domain's Postgres schema has the same name. In the domain's metrics, the
   * name is the value of the tag {@code domain}.
   */
  String name();

  /**
   * Decodes the value of a Kafka record into a command.
   *
   * @throws UnreadableCommandException if the value is not a command of this domain. The engine
   *     then writes the record to the dead-letter topic
   */
  C decode(byte[] value);

  /**
   * Returns the conclusion of a step whose record has no conclusion header. Such a record may come
   * from an earlier release, which sent some steps without the header although a domain waited for
   * the end of the step. Returns null if no domain waits for the end of the step.
   */
  default @Nullable Conclusion impliedConclusion(C command) {
    return null;
  }

  /**
   * Returns the seal for outcomes with secret events, or null if no outcome of this domain has
   * secret events.
   */
  default @Nullable EventSeal eventSeal() {
    return null;
  }

  /**
   * Loads the data that the commands need, decides each command, and writes the results. The engine
   * has begun a Postgres transaction on this thread, and the domain's {@code DataSource} takes part
   * in the transaction. The number of statements must not grow with the number of commands.
   *
   * <p>An exception rolls back the whole batch. If a command may be the cause of the exception, the
   * engine runs the batch in ever smaller halves, until it finds the command.
   *
   * <p>The domain reads the clock once, after it has locked its rows. Then the instants of two
   * batches that lock the same row have the order in which the batches ran. A reader of a past
   * instant relies on this, and so does the engine when it applies the batches to another database
   * again. All instants of the batch come from this reading, and the domain reads no other clock.
   *
   * @param commands the commands of the batch, all with different ids
   * @param clock the clock of the database server, in whole microseconds. When the engine applies
   *     the batch again, the clock gives the instant of the first time
   * @return one outcome for each command, in the same order
   */
  List<Outcome> apply(List<ReceivedCommand<C>> commands, InstantSource clock);
}
