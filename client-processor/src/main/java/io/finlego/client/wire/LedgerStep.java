package io.finlego.client.wire;

import io.finlego.client.erasure.ErasureCommand.EraseClient;
import io.finlego.client.importing.ImportedAccount;
import io.finlego.client.profile.Client;
import java.time.Instant;
import java.util.List;

/** What the ledger has to do for a command on a client. */
public sealed interface LedgerStep {

  Client client();

  /** Let money leave the client's accounts or not, as the client is now. */
  record RestrictClient(Client client) implements LedgerStep {}

  /** Open the accounts of an import, all or none. */
  record OpenAccounts(Client client, List<ImportedAccount> accounts) implements LedgerStep {}

  /**
   * Let the client never have an account again.
   *
   * @param closedBefore its last account must have been closed by then
   */
  record EndClient(Client client, EraseClient command, Instant closedBefore)
      implements LedgerStep {}
}
