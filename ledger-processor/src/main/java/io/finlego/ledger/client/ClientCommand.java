package io.finlego.ledger.client;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.Restriction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the clients' domain asks of the ledger. */
public sealed interface ClientCommand {

  /** Whom it is about. */
  ClientId client();

  /**
   * Whether money may leave the client's accounts from now on.
   *
   * @param clientVersion of the client that this comes from
   */
  record RestrictClient(ClientId client, long clientVersion, Restriction restriction)
      implements ClientCommand {

    public RestrictClient {
      if (clientVersion < 1) {
        throw new IllegalArgumentException("Versions of clients count from one.");
      }
    }
  }

  /** Open the accounts of a client that is being imported: all, or none. */
  record OpenImportedAccounts(
      ClientId client, Restriction restriction, List<AccountCommand.OpenAccount> accounts)
      implements ClientCommand {

    private static final int ACCOUNTS_MAX = 100;

    public OpenImportedAccounts {
      accounts = List.copyOf(accounts);
      if (accounts.size() > ACCOUNTS_MAX) {
        throw new IllegalArgumentException(
            "A client is imported with at most %d accounts.".formatted(ACCOUNTS_MAX));
      }
    }
  }

  /**
   * Let the client never have an account again.
   *
   * @param closedBefore its last account must have been closed by then
   * @param editor who asks, and {@code reason}: both go back to the clients' domain
   */
  record EndClient(ClientId client, Instant closedBefore, UUID editor, String reason)
      implements ClientCommand {}
}
