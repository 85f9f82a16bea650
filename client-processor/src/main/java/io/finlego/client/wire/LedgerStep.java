package io.finlego.client.wire;

import io.finlego.client.erasure.ErasureCommand.EraseClient;
import io.finlego.client.importing.ImportedAccount;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.Restriction;
import java.time.Instant;
import java.util.List;

/** The ledger's step of a command on a client. */
public sealed interface LedgerStep {

  Client client();

  /**
   * Restrict the client's accounts, or lift the restriction, as the client's present state demands.
   */
  record RestrictClient(Client client, Restriction restriction) implements LedgerStep {}

  /** Open the accounts of an import, all or none. */
  record OpenAccounts(Client client, Restriction restriction, List<ImportedAccount> accounts)
      implements LedgerStep {}

  /**
   * Let the client never have an account again.
   *
   * @param closedBefore the latest instant at which the last account may have been closed
   */
  record EndClient(Client client, EraseClient command, Instant closedBefore)
      implements LedgerStep {}
}
