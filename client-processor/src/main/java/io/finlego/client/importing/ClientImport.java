package io.finlego.client.importing;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The import of a client from another system.
 *
 * @param contentDigest the SHA-256 of the whole request, in hex
 * @param conclusion the id of the command that ends the import
 * @param accounts the opened accounts; null until the ledger has opened them
 */
public record ClientImport(
    String externalClientId,
    ClientId client,
    String contentDigest,
    CommandId conclusion,
    Instant importedAt,
    @Nullable List<AccountId> accounts) {

  /** The import after the ledger has opened these accounts. */
  public ClientImport concluded(List<AccountId> openedAccounts) {
    return new ClientImport(
        externalClientId,
        client,
        contentDigest,
        conclusion,
        importedAt,
        List.copyOf(openedAccounts));
  }
}
