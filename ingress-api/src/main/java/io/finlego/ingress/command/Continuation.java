package io.finlego.ingress.command;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Rejected;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a command that one domain began and another domain ends. The command is done when its
 * rest is done.
 *
 * @param domain decides the rest
 * @param id names the rest, which is a command too
 * @param result what the caller gets when the rest is done; null if it gets the reply to the rest
 */
record Continuation(Domain domain, CommandId id, @Nullable SpecificRecord result) {

  static Continuation of(Continues reply) {
    return new Continuation(
        Domain.ofWord(reply.getDomain()),
        new CommandId(reply.getCommandId()),
        (SpecificRecord) reply.getResult());
  }

  /** The reply to the whole command, after this reply to its rest. */
  SpecificRecord ending(SpecificRecord lastReply) {
    return result == null || lastReply instanceof Rejected ? lastReply : result;
  }
}
