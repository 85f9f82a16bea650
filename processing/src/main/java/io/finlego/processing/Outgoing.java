package io.finlego.processing;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.schemas.Domain;
import io.finlego.schemas.common.Caller;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A record that an outcome has published, already encoded, because the command log keeps it. */
public sealed interface Outgoing {

  byte[] key();

  byte[] value();

  /**
   * Says what happened.
   *
   * @param topic null: the domain's event topic
   */
  record Event(@Nullable String topic, byte[] key, byte[] value) implements Outgoing {

    /** An event on the domain's event topic. */
    public Event(byte[] key, byte[] value) {
      this(null, key, value);
    }
  }

  /**
   * The next command of one that goes on, mostly in another domain. The caller who waits for the
   * first command is told the reply to this one too.
   *
   * @param id derived from the first command's, so that it is the same however often that is
   *     applied
   * @param conclusion the domain that is told how the command ends; null: none
   */
  record Command(
      CommandId id, String topic, byte[] key, byte[] value, @Nullable Conclusion conclusion)
      implements Outgoing {

    /** A command of whose end no domain is told. */
    public Command(CommandId id, String topic, byte[] key, byte[] value) {
      this(id, topic, key, value, null);
    }

    /** The same command, which is a step of another one and is concluded so. */
    public Command concludedBy(Conclusion next) {
      return new Command(id, topic, key, value, next);
    }

    /** The id of the command that a step of the cause sends: the same each time. */
    public static CommandId idOf(CommandId cause, String step) {
      return new CommandId(NameBasedUuid.of(cause.value(), step));
    }

    /**
     * The command of one step.
     *
     * @param cause the command that goes on
     * @param step tells apart what one cause sends: its name is part of the command's id
     * @param key the subject by whose partition the domain orders its commands
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

    /** The command of a step that is named as its payload, since the cause sends one such only. */
    public static Command of(
        CommandId cause, Domain domain, UUID key, Caller caller, SpecificRecord payload) {
      return of(cause, payload.getSchema().getName(), domain, key, caller, payload);
    }
  }
}
