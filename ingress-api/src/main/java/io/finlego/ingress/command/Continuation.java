package io.finlego.ingress.command;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Rejected;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The second part of a command that one domain begins and another domain ends. The second part is a
 * command of its own, the follow-up command. The whole command is done when the follow-up command
 * is done.
 *
 * @param domain the domain that decides the follow-up command
 * @param id the id of the follow-up command
 * @param result the reply that the caller gets if the follow-up command succeeds; null if the
 *     caller gets the follow-up command's own reply
 */
record Continuation(Domain domain, CommandId id, @Nullable SpecificRecord result) {

  static Continuation of(Continues reply) {
    return new Continuation(
        Domain.ofWord(reply.getDomain()),
        new CommandId(reply.getCommandId()),
        (SpecificRecord) reply.getResult());
  }

  /**
   * The reply to the whole command. The caller gets this reply.
   *
   * @param lastReply the reply to the follow-up command
   */
  SpecificRecord finalReply(SpecificRecord lastReply) {
    return result == null || lastReply instanceof Rejected ? lastReply : result;
  }
}
