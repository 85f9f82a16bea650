package io.finlego.client.erasure;

import io.finlego.client.erasure.ErasureCommand.RequestDeletion;
import io.finlego.client.profile.ChangeKind;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientFact;
import io.finlego.client.profile.SealedText;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Records a client's request to be erased. The request is open until the back office erases the
 * client.
 */
public final class RequestingDeletion {

  private RequestingDeletion() {}

  /** The new request, and the change of the client who made the request. */
  public record NewRequest(DeletionRequest request, ClientChange.Changed change) {}

  /** Decides the command. The client must not have an open request already. */
  public static NewRequest decide(
      RequestDeletion command, CommandId id, Client client, Instant now) {
    UUID requestId = NameBasedUuid.of(id.value(), "deletion request");
    SealedText reason = command.reason();
    return new NewRequest(
        new DeletionRequest(requestId, client.id(), now, reason == null ? null : reason.data()),
        new ClientChange.Changed(
            client.withNewVersion(now),
            ClientChange.Audit.of(ChangeKind.DELETION_REQUESTED),
            null,
            List.of(new ClientFact.DeletionRequested(requestId))));
  }
}
