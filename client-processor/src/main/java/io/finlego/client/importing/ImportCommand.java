package io.finlego.client.importing;

import io.finlego.client.profile.SentProfile;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command on an import. */
public sealed interface ImportCommand {

  /**
   * Create a client and open its accounts. If the accounts cannot be opened, the client is not
   * created either.
   *
   * @param externalClientId the client's id in the system from which it is imported
   * @param contentDigest the SHA-256 of the whole request, in hex. Two spellings of the same number
   *     have the same digest.
   * @param earlierReleaseDigest the digest of the same request by the method of earlier releases,
   *     in hex; null if an earlier release sent the command
   */
  record ImportClient(
      String externalClientId,
      String contentDigest,
      @Nullable String earlierReleaseDigest,
      SentProfile profile,
      List<ImportedAccount> accounts)
      implements ImportCommand {

    public ImportClient {
      accounts = List.copyOf(accounts);
    }

    /** Tells whether this command has the same content as the request of the earlier import. */
    boolean hasContentOf(ClientImport earlierImport) {
      return earlierImport.contentDigest().equals(contentDigest)
          || earlierImport.contentDigest().equals(earlierReleaseDigest);
    }
  }

  /**
   * End an import, after the ledger has opened the accounts or refused to open them.
   *
   * @param accounts the opened accounts, in the order in which the import command lists them
   * @param refusal the ledger's refusal; null if all accounts were opened
   */
  record ConcludeImport(ClientId client, List<AccountId> accounts, @Nullable Rejection refusal)
      implements ImportCommand {

    public ConcludeImport {
      accounts = List.copyOf(accounts);
    }
  }
}
