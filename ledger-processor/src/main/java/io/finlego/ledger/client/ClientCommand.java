package io.finlego.ledger.client;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.Restriction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A command that the client domain sends to the ledger. */
public sealed interface ClientCommand {

  /** The client that the command is about. */
  ClientId client();

  /**
   * Restrict the client's accounts from now on, or lift the restriction.
   *
   * @param clientVersion the version of the client that brought this restriction
   */
  record RestrictClient(ClientId client, long clientVersion, Restriction restriction)
      implements ClientCommand {

    public RestrictClient {
      if (clientVersion < 1) {
        throw new IllegalArgumentException("Versions of clients count from one.");
      }
    }
  }

  /** Open all accounts of a client that is being imported, or none. */
  record OpenImportedAccounts(
      ClientId client, Restriction restriction, List<AccountCommand.OpenAccount> accounts)
      implements ClientCommand {

    private static final int ACCOUNTS_MAX = 100;

    public OpenImportedAccounts {
      accounts = List.copyOf(accounts);
      if (accounts.size() > ACCOUNTS_MAX) {
        throw new IllegalArgumentException(
            "A client is imported with at most %s accounts.".formatted(ACCOUNTS_MAX));
      }
    }
  }

  /**
   * End the relationship with a client, who never gets an account again.
   *
   * @param closedBefore the latest instant at which the client's last account may have been closed
   * @param editor the back-office user who ordered the end. Only the commands of earlier releases,
   *     which name no conclusion, have an editor and a reason
   */
  record EndClient(ClientId client, Instant closedBefore, UUID editor, String reason)
      implements ClientCommand {}
}
