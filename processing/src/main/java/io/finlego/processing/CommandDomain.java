package io.finlego.processing;

import io.finlego.kernel.Rejection;
import java.util.List;

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
   * Loads, decides and writes a whole batch inside the machinery's transaction, which is bound to
   * this thread and the domain's {@code DataSource}. The number of statements must not grow with
   * the batch. The batch holds each command id at most once. Returns one outcome for each command,
   * in the same order. An exception rolls the whole batch back; the machinery then runs it again,
   * or in halves, until the command that breaks it is found.
   */
  List<Outcome> apply(List<ReceivedCommand<C>> batch);

  /**
   * Encodes the reply to a command that the machinery itself refuses, in the form of the domain's
   * own replies.
   */
  byte[] encodeRejection(Rejection rejection);
}
