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

/** Notes a client's wish to be erased, for the back office to see to it. */
public final class RequestingDeletion {

  private RequestingDeletion() {}

  /** The wish, which is open from now on, and the client that has it. */
  public record Requested(DeletionRequest request, ClientChange.Changed change) {}

  /** Decides it for a client without an open wish. */
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
