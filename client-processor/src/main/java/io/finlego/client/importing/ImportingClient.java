package io.finlego.client.importing;

import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.RegisteringClient;
import io.finlego.kernel.Decision;
import io.finlego.kernel.RejectionCode;
import io.finlego.schemas.Bytes;
import io.finlego.schemas.client.ImportClient;
import io.finlego.vault.ClientKey;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Begins imports. The same one asked for again is the same import; the external id of another is
 * refused.
 */
public final class ImportingClient {

  private final RegisteringClient registering;

  public ImportingClient(RegisteringClient registering) {
    this.registering = registering;
  }

  /** What an import comes to. */
  public sealed interface Begun {

    /** It is new: its client is there, but nobody sees it before its accounts are open. */
    record New(ClientChange change) implements Begun {}

    /** It was asked for before. */
    record Known(ClientImport earlier) implements Begun {}
  }

  /**
   * Decides it.
   *
   * @param earlier the import with that external id, if there is one
   */
  public Decision<Begun> decide(
      ImportClient command,
      @Nullable ClientImport earlier,
      ClientKey key,
      boolean onboardingTaken,
      RegisteringClient.Origin origin) {
    if (earlier != null) {
      return earlier.contentDigest().equals(digest(command))
          ? Decision.accept(new Begun.Known(earlier))
          : Decision.refuse(
              RejectionCode.DUPLICATE_EXTERNAL_CLIENT_ID,
              "Another client was imported with this externalClientId.");
    }
    return switch (registering.decide(command.getClient(), key, onboardingTaken, origin)) {
      case Decision.Refused<ClientChange>(var reasons) -> new Decision.Refused<>(reasons);
      case Decision.Accepted<ClientChange>(ClientChange change) ->
          Decision.accept(new Begun.New(change));
    };
  }

  /** What was asked, in hex. */
  public static String digest(ImportClient command) {
    return HexFormat.of().formatHex(Bytes.of(command.getContentDigest()));
  }
}
