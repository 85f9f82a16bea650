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
 * Decides on the erasure of clients (Regulation (EU) 2016/679, article 17). A client may be erased
 * when no law obliges the institution to keep the client's data any more.
 */
public final class ErasingClient {

  private ErasingClient() {}

  /**
   * Decides whether an erasure may begin. This method refuses if the retention period since the
   * client's creation is not over, because that period applies even if the client never had an
   * account. If the erasure may begin, the ledger decides next, because only the ledger knows when
   * the client's last account was closed.
   *
   * @param latestRetentionStart the start of a retention period that ends now; a retention period
   *     that started later is not over
   */
  public static Decision<Client> begin(Client client, Instant latestRetentionStart) {
    if (client.isErased()) {
      return Decision.refuse(ClientRejectionCode.CLIENT_ERASED, "The client was erased already.");
    }
    return client.createdAt().isAfter(latestRetentionStart)
        ? Decision.refuse(
            LedgerRejectionCode.RETENTION_NOT_OVER, "The retention period is not over.")
        : Decision.accept(client);
  }

  /**
   * Erases the client after the ledger has agreed. Changes nothing if the client is erased already.
   */
  public static ClientChange conclude(ConcludeErasure command, Client client, Instant now) {
    if (client.isErased()) {
      return new ClientChange.Unchanged(client);
    }
    return new ClientChange.Changed(
        client.erased(now),
        new ClientChange.Audit(ChangeKind.ERASED, List.of(), null, command.reason()),
        command.editor(),
        List.of(new ClientFact.Erased(client.requiredSealedProfile().keyId())));
  }
}
