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

/** Notes a client's request to be erased, which the back office then handles. */
public final class RequestingDeletion {

  private RequestingDeletion() {}

  /** The request, which is open from now on, and its client. */
  public record Requested(DeletionRequest request, ClientChange.Changed change) {}

  /** Decides the command for a client without an open request. */
  public static Requested decide(
      RequestDeletion command, CommandId id, Client client, Instant now) {
    UUID requestId = NameBasedUuid.of(id.value(), "deletion request");
    SealedText reason = command.reason();
    return new Requested(
        new DeletionRequest(requestId, client.id(), now, reason == null ? null : reason.data()),
        new ClientChange.Changed(
            client.touched(now),
            ClientChange.Audit.of(ChangeKind.DELETION_REQUESTED),
            null,
            List.of(new ClientFact.DeletionRequested(requestId))));
  }
}
