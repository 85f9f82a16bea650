package io.finlego.ingress.client.profile;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.ClientCreatedReply;
import org.springframework.stereotype.Component;

/** Shows the reply to a command that created a client. */
@Component
final class CreatedClientView implements ReplyView<ClientCreatedReply, CreatedClient> {

  @Override
  public Class<ClientCreatedReply> replyType() {
    return ClientCreatedReply.class;
  }

  @Override
  public CreatedClient view(ClientCreatedReply reply) {
    return new CreatedClient(reply.getId());
  }
}
