package io.finlego.client.importing;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client that came from another system.
 *
 * @param contentDigest what was asked, SHA-256 in hex
 * @param conclusion the command that the import ends with
 * @param accounts null: they are being opened
 */
public record ClientImport(
    String externalClientId,
    ClientId client,
    String contentDigest,
    CommandId conclusion,
    Instant importedAt,
    @Nullable List<UUID> accounts) {

  public ClientImport concluded(List<UUID> opened) {
    return new ClientImport(
        externalClientId, client, contentDigest, conclusion, importedAt, List.copyOf(opened));
  }
}
