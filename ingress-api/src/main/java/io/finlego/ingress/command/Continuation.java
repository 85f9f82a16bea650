package io.finlego.ingress.command;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Rejected;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a command: one domain begins the command, and another domain ends it. The command is
 * done when its rest is done.
 *
 * @param domain the domain that decides the rest
 * @param id the id of the rest, which is a command of its own
 * @param result the result that the caller gets if the rest succeeds; null if the caller gets the
 *     reply to the rest
 */
record Continuation(Domain domain, CommandId id, @Nullable SpecificRecord result) {

  static Continuation of(Continues reply) {
    return new Continuation(
        Domain.ofWord(reply.getDomain()),
        new CommandId(reply.getCommandId()),
        (SpecificRecord) reply.getResult());
  }

  /**
   * The reply that the caller gets.
   *
   * @param lastReply the reply to the rest
   */
  SpecificRecord ending(SpecificRecord lastReply) {
    return result == null || lastReply instanceof Rejected ? lastReply : result;
  }
}
