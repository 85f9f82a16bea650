package io.finlego.ingress.client.profile;

import io.finlego.ingress.command.ReplyView;
import org.springframework.stereotype.Component;

/** Turns the reply to a change into the client's state. */
@Component
public final class ClientStateView
    implements ReplyView<io.finlego.schemas.reply.ClientState, ClientState> {

  @Override
  public Class<io.finlego.schemas.reply.ClientState> replyType() {
    return io.finlego.schemas.reply.ClientState.class;
  }

  @Override
  public ClientState view(io.finlego.schemas.reply.ClientState reply) {
    return new ClientState(
        reply.getClientId(),
        reply.getStatus().name(),
        reply.getRiskLevel().name(),
        reply.getVersion(),
        reply.getUpdatedAt());
  }
}
