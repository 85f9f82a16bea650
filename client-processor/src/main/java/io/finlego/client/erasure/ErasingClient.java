package io.finlego.client.erasure;

import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientFact;
import io.finlego.kernel.Decision;
import io.finlego.kernel.RejectionCode;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.RequestDeletion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Erases clients (Regulation (EU) 2016/679, article 17), when what has to be kept need not be kept
 * any more.
 */
public final class ErasingClient {

  private ErasingClient() {}

  /**
   * Whether the ledger may be asked. It knows when the last account was closed; of a client that
   * never had one the period counts from its creation.
   *
   * @param closedBefore retention began before that
   */
  public static Decision<Client> begin(Client client, Instant closedBefore) {
    if (client.isErased()) {
      return Decision.refuse(RejectionCode.CLIENT_ERASED, "The client was erased already.");
    }
    return client.createdAt().isAfter(closedBefore)
        ? Decision.refuse(RejectionCode.RETENTION_NOT_OVER, "The retention period is not over.")
        : Decision.accept(client);
  }

  /** The ledger agrees. */
  public static ClientChange conclude(ConcludeErasure command, Client client, Instant now) {
    if (client.isErased()) {
      return ClientChange.none(client);
    }
    return new ClientChange(
        client.erased(now),
        new ClientChange.Audit("erased", List.of(), null, command.getReason()),
        command.getEditorUserId(),
        List.of(new ClientFact.Erased(client.requiredSealed().keyId())));
  }

  /** The client wishes it. */
  public static ClientChange request(
      RequestDeletion command, Client client, UUID requestId, Instant now) {
    return new ClientChange(
        client.touched(now),
        ClientChange.Audit.of("deletionRequested"),
        null,
        List.of(new ClientFact.DeletionRequested(requestId)));
  }
}
