package io.finlego.ingress.command;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Rejected;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where a command goes on that one domain only began: it is done when its rest is, in another one.
 *
 * @param domain decides the rest
 * @param id names the rest, which is a command too
 * @param result what the caller gets when the rest is done; null: what the rest answers
 */
record Continuation(Domain domain, CommandId id, @Nullable SpecificRecord result) {

  static Continuation of(Continues reply) {
    return new Continuation(
        Domain.ofSchema(reply.getDomain()),
        new CommandId(reply.getCommandId()),
        (SpecificRecord) reply.getResult());
  }

  /** The reply to the whole command, after this reply to its rest. */
  SpecificRecord ending(SpecificRecord rest) {
    return result == null || rest instanceof Rejected ? rest : result;
  }
}
