package io.finlego.client.wire;

import io.finlego.client.erasure.ErasureCommand.EraseClient;
import io.finlego.client.importing.ImportedAccount;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.Restriction;
import java.time.Instant;
import java.util.List;

/** A step that the ledger has to take for a command on a client. */
public sealed interface LedgerStep {

  Client client();

  /**
   * Set the restriction of the client's accounts. The restriction {@link Restriction#NONE} lifts an
   * earlier restriction.
   */
  record RestrictClient(Client client, Restriction restriction) implements LedgerStep {}

  /** Open the accounts of an import: all of them or none. */
  record OpenAccounts(Client client, Restriction restriction, List<ImportedAccount> accounts)
      implements LedgerStep {}

  /**
   * Never open an account for the client again. The ledger refuses this step if the client has an
   * open account, or if its last account was closed after {@code closedAtLatest}.
   *
   * @param closedAtLatest the latest instant at which the last account may have been closed
   */
  record EndClient(Client client, EraseClient command, Instant closedAtLatest)
      implements LedgerStep {}
}
