package io.finlego.ingress.command;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Where a command goes on that is only begun: it is done when its rest is, in another domain.
 *
 * @param domain that the rest is in
 * @param id of the rest
 * @param result what the caller gets when the rest is done; null: what the rest answers
 */
record Continuation(Domain domain, CommandId id, @Nullable Object result) {

  /** Null if the reply is a command's last. */
  static @Nullable Continuation of(byte[] reply) {
    return AvroCodec.catalogue().decode(reply, Reply.class).getResult() instanceof Continues more
        ? new Continuation(
            Domain.ofSchema(more.getDomain()), new CommandId(more.getCommandId()), more.getResult())
        : null;
  }

  /** The reply to the whole, when the rest had this one. */
  byte[] ending(byte[] rest) {
    boolean refused =
        AvroCodec.catalogue().decode(rest, Reply.class).getResult() instanceof Rejected;
    return result == null || refused
        ? rest
        : AvroCodec.catalogue().encode(Topics.REPLIES, new Reply(result));
  }
}
