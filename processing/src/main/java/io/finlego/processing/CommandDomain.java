package io.finlego.processing;

import io.finlego.kernel.Rejection;
import java.util.List;

/**
 * What one domain adds to the machinery: how its commands read and what they do.
 *
 * @param <C> the domain's command as it decodes it
 */
public interface CommandDomain<C> {

  /** The domain's name: its Postgres schema and the {@code domain} tag of its metrics. */
  String name();

  /**
   * The command of a record's value.
   *
   * @throws UnreadableCommandException if it is none; the record becomes a dead letter
   */
  C decode(byte[] value);

  /**
   * Load, decide and write a whole batch inside the machinery's transaction (the thread-bound one
   * of the domain's {@code DataSource}): statements must not grow with the batch. One outcome a
   * command, in the same order. The batch holds no command id twice. An exception rolls the whole
   * batch back; the machinery then runs its commands one by one.
   */
  List<Outcome> apply(List<ReceivedCommand<C>> batch);

  /**
   * The reply of a refusal that the machinery itself makes, encoded as the domain encodes its own.
   */
  byte[] encodeRejection(Rejection rejection);
}
