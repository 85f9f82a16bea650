package io.finlego.client.importing;

import io.finlego.client.profile.SentProfile;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of imports. */
public sealed interface ImportCommand {

  /**
   * Create a client with its accounts: both, or nothing.
   *
   * @param externalClientId the client's id in the system that it comes from
   * @param contentDigest of the whole request, SHA-256 in hex
   */
  record ImportClient(
      String externalClientId,
      String contentDigest,
      SentProfile profile,
      List<ImportedAccount> accounts)
      implements ImportCommand {

    public ImportClient {
      accounts = List.copyOf(accounts);
    }
  }

  /**
   * The ledger is done: what became of an import's accounts.
   *
   * @param accounts those that were opened, in order
   * @param refusal why the ledger refused; null if all accounts were opened
   */
  record ConcludeImport(ClientId client, List<AccountId> accounts, @Nullable Rejection refusal)
      implements ImportCommand {

    public ConcludeImport {
      accounts = List.copyOf(accounts);
    }
  }
}
