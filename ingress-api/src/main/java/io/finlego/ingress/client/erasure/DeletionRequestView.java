package io.finlego.ingress.client.erasure;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.DeletionRequested;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns the reply to a client's deletion request into its answer. */
@Component
final class DeletionRequestView
    implements ReplyView<DeletionRequested, DeletionRequestView.Request> {

  /** The open request. */
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
