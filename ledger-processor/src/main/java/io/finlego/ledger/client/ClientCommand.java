package io.finlego.ledger.client;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.CountLimit;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.Restriction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A command that the client domain sends to the ledger. */
public sealed interface ClientCommand {

  /** The client that the command concerns. */
  ClientId client();

  /**
   * Set the restriction of the client's accounts. The restriction {@link Restriction#NONE} lifts an
   * earlier restriction.
   *
   * @param clientVersion the client's version from which the restriction comes. The client domain
   *     counts the versions of a client
   */
  record RestrictClient(ClientId client, long clientVersion, Restriction restriction)
      implements ClientCommand {

    public RestrictClient {
      if (clientVersion < 1) {
        throw new IllegalArgumentException("Versions of clients count from one.");
      }
    }
  }

  /** Open the accounts of an imported client: all of them or none. */
  record OpenImportedAccounts(
      ClientId client, Restriction restriction, List<AccountCommand.OpenAccount> accounts)
      implements ClientCommand {

    public OpenImportedAccounts {
      accounts = List.copyOf(accounts);
      if (accounts.size() > CountLimit.IMPORTED_ACCOUNTS_MAX) {
        throw new IllegalArgumentException(
            "A client is imported with at most %s accounts."
                .formatted(CountLimit.IMPORTED_ACCOUNTS_MAX));
      }
    }
  }

  /**
   * End the business relationship with a client. The ledger never opens an account for the client
   * again.
   *
   * @param closedAtLatest the ledger refuses the command if an account of the client was closed
   *     after this instant
   * @param editor the back-office user who erases the client. Earlier releases sent this command
   *     without a conclusion header. The ledger uses the editor and the reason only for such a
   *     command
   * @param reason the reason for the erasure, without personal data
   */
  record EndClient(ClientId client, Instant closedAtLatest, UUID editor, String reason)
      implements ClientCommand {}
}
