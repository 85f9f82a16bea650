package io.finlego.ingress.command;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Rejected;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where a command goes on that is only begun: it is done when its rest is, in another domain.
 *
 * @param domain that the rest is in
 * @param id of the rest
 * @param result what the caller gets when the rest is done; null: what the rest answers
 */
record Continuation(Domain domain, CommandId id, @Nullable SpecificRecord result) {

  /** Null if it is a command's last reply. */
  static @Nullable Continuation of(SpecificRecord reply) {
    return reply instanceof Continues more
        ? new Continuation(
            Domain.ofSchema(more.getDomain()),
            new CommandId(more.getCommandId()),
            (SpecificRecord) more.getResult())
        : null;
  }

  /** The reply to the whole, when the rest had this one. */
  SpecificRecord ending(SpecificRecord rest) {
    return result == null || rest instanceof Rejected ? rest : result;
  }
}
