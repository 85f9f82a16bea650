package io.finlego.client.importing;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's import from another system.
 *
 * @param contentDigest the SHA-256 of the whole request, in hex
 * @param conclusion the command that ends the import
 * @param accounts the opened accounts; null while they are being opened
 */
public record ClientImport(
    String externalClientId,
    ClientId client,
    String contentDigest,
    CommandId conclusion,
    Instant importedAt,
    @Nullable List<AccountId> accounts) {

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
