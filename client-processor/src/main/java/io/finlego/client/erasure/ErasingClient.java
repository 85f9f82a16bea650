package io.finlego.client.erasure;

import io.finlego.client.erasure.ErasureCommand.ConcludeErasure;
import io.finlego.client.profile.ChangeKind;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientFact;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import java.time.Instant;
import java.util.List;

/**
 * Erases clients (Regulation (EU) 2016/679, article 17), when nothing obliges the institution to
 * keep their data any more.
 */
public final class ErasingClient {

  private ErasingClient() {}

  /**
   * Decides whether to ask the ledger for its consent. Only the ledger knows when the client's last
   * account was closed. If the client never had an account, the retention period counts from the
   * client's creation.
   *
   * @param closedBefore the moment before which the retention period must have begun
   */
  public static Decision<Client> begin(Client client, Instant closedBefore) {
    if (client.isErased()) {
      return Decision.refuse(ClientRejectionCode.CLIENT_ERASED, "The client was erased already.");
    }
    return client.createdAt().isAfter(closedBefore)
        ? Decision.refuse(
            LedgerRejectionCode.RETENTION_NOT_OVER, "The retention period is not over.")
        : Decision.accept(client);
  }

  /** Erases the client, after the ledger has agreed. */
  public static ClientChange conclude(ConcludeErasure command, Client client, Instant now) {
    if (client.isErased()) {
      return new ClientChange.Unchanged(client);
    }
    return new ClientChange.Changed(
        client.erased(now),
        new ClientChange.Audit(ChangeKind.ERASED, List.of(), null, command.reason()),
        command.editor(),
        List.of(new ClientFact.Erased(client.requiredSealed().keyId())));
  }
}
