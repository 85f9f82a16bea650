package io.finlego.processing;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.schemas.Domain;
import io.finlego.schemas.common.Caller;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that an outcome publishes. It is encoded already, because the command log stores it as
 * bytes.
 */
public sealed interface Outgoing {

  byte[] key();

  byte[] value();

  /**
   * An event.
   *
   * @param topic the event's topic; null for the domain's event topic
   */
  record Event(@Nullable String topic, byte[] key, byte[] value) implements Outgoing {

    /** An event on the domain's event topic. */
    public Event(byte[] key, byte[] value) {
      this(null, key, value);
    }
  }

  /**
   * A command that continues another one, mostly in another domain. The caller that waits for the
   * first command gets the reply to this one too.
   *
   * @param id the id, derived from the first command's id, so that it stays the same however often
   *     the first command is applied
   * @param conclusion says which domain is told how the command ends; null if no domain waits for
   *     the end
   */
  record Command(
      CommandId id, String topic, byte[] key, byte[] value, @Nullable Conclusion conclusion)
      implements Outgoing {

    /** A command without a conclusion. */
    public Command(CommandId id, String topic, byte[] key, byte[] value) {
      this(id, topic, key, value, null);
    }

    /** The same command as a step that this conclusion ends. */
    public Command concludedBy(Conclusion next) {
      return new Command(id, topic, key, value, next);
    }

    /**
     * The id of the command that this step of the cause sends. The same cause and step always give
     * the same id.
     */
    public static CommandId idOf(CommandId cause, String step) {
      return new CommandId(NameBasedUuid.of(cause.value(), step));
    }

    /**
     * Makes the command of one step.
     *
     * @param cause the command that goes on
     * @param step the step's name, which is part of the command's id. Two steps of one cause must
     *     have different names
     * @param key the subject by which the domain orders its commands
     */
    public static Command of(
        CommandId cause,
        String step,
        Domain domain,
        UUID key,
        Caller caller,
        SpecificRecord payload) {
      return new Command(
          idOf(cause, step),
          domain.commandTopic(),
          key.toString().getBytes(StandardCharsets.UTF_8),
          domain.encode(caller, payload));
    }

    /**
     * Makes the command of a step that has the name of its payload's type. The cause must send only
     * one payload of this type.
     */
    public static Command of(
        CommandId cause, Domain domain, UUID key, Caller caller, SpecificRecord payload) {
      return of(cause, payload.getSchema().getName(), domain, key, caller, payload);
    }
  }
}
