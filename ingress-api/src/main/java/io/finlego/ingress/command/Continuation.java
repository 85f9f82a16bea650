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
 * @param domain the domain that decides the rest
 * @param id the id of the rest, which is a command too
 * @param result the caller's result when the rest is done; null if the caller gets the reply to the
 *     rest
 */
record Continuation(Domain domain, CommandId id, @Nullable SpecificRecord result) {

  static Continuation of(Continues reply) {
    return new Continuation(
        Domain.ofWord(reply.getDomain()),
        new CommandId(reply.getCommandId()),
        (SpecificRecord) reply.getResult());
  }

  /** The reply to the whole command, given the reply to its rest. */
  SpecificRecord ending(SpecificRecord lastReply) {
    return result == null || lastReply instanceof Rejected ? lastReply : result;
  }
}
