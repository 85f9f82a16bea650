package io.finlego.ingress.client.erasure;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.DeletionRequested;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows the reply to a client's request for erasure. */
@Component
final class DeletionRequestView
    implements ReplyView<DeletionRequested, DeletionRequestView.Request> {

  /** The request, which stays open until the client is erased. */
  record Request(UUID id, Instant requestedAt) {}

  @Override
  public Class<DeletionRequested> replyType() {
    return DeletionRequested.class;
  }

  @Override
  public Request view(DeletionRequested reply) {
    return new Request(reply.getId(), reply.getRequestedAt());
  }
}
