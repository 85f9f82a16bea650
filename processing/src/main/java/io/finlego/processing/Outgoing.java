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
 * What the engine publishes for a command that it has processed: an event or a further command. The
 * key and the value are already encoded, because the command log stores them as bytes.
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
   * A new command that another command sends. The other command is called the sending command. The
   * new command usually goes to another domain. The caller who waits for the reply to the sending
   * command also gets the reply to the new command.
   *
   * @param id the new command's id, which is derived from the sending command's id. If the sending
   *     command is applied twice, the new command has the same id both times
   * @param conclusion names the domain that waits for the end of the new command; null if no domain
   *     waits
   */
  record Command(
      CommandId id, String topic, byte[] key, byte[] value, @Nullable Conclusion conclusion)
      implements Outgoing {

    /** A command without a conclusion. */
    public Command(CommandId id, String topic, byte[] key, byte[] value) {
      this(id, topic, key, value, null);
    }

    /** Returns the same command with a conclusion. */
    public Command withConclusion(Conclusion newConclusion) {
      return new Command(id, topic, key, value, newConclusion);
    }

    /**
     * Returns the id of a new command. Always returns the same id for the same two arguments.
     *
     * @param senderId the id of the sending command
     * @param stepName the name that the sending command gives to the new command
     */
    public static CommandId idOf(CommandId senderId, String stepName) {
      return new CommandId(NameBasedUuid.of(senderId.value(), stepName));
    }

    /**
     * Makes a new command for a sending command.
     *
     * @param senderId the id of the sending command
     * @param stepName a part of the new command's id. If the sending command sends several
     *     commands, their step names must be different
     * @param key the record key. The domain applies commands with the same key in their order
     */
    public static Command of(
        CommandId senderId,
        String stepName,
        Domain domain,
        UUID key,
        Caller caller,
        SpecificRecord payload) {
      return new Command(
          idOf(senderId, stepName),
          domain.commandTopic(),
          key.toString().getBytes(StandardCharsets.UTF_8),
          domain.encode(caller, payload));
    }

    /**
     * Makes a command whose step name is the name of its payload's type. The sending command must
     * send only one payload of this type.
     */
    public static Command of(
        CommandId senderId, Domain domain, UUID key, Caller caller, SpecificRecord payload) {
      return of(senderId, payload.getSchema().getName(), domain, key, caller, payload);
    }
  }
}
