package io.finlego.ingress.client.profile;

import io.finlego.ingress.command.ReplyView;
import org.springframework.stereotype.Component;

/** Shows the reply to a command that changed a client. */
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
