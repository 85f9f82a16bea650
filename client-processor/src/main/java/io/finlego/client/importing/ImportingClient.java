package io.finlego.client.importing;

import io.finlego.client.importing.ImportCommand.ImportClient;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.OpenedProfile;
import io.finlego.client.profile.RegisteringClient;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.ClientRejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * Begins imports. A repeated request gets the import that it began before. Another request with the
 * same external id is refused.
 */
public final class ImportingClient {

  private ImportingClient() {}

  /** An accepted import. */
  public sealed interface Begun {

    /** The import is new. Callers cannot see its client before the accounts are open. */
    record New(ClientChange.Changed change) implements Begun {}

    /** An earlier command began the import. */
    record Known(ClientImport earlier) implements Begun {}
  }

  /**
   * Decides an import.
   *
   * @param earlier the import that already has the external id; null if none has
   */
  public static Decision<Begun> decide(
      ImportClient command,
      @Nullable ClientImport earlier,
      OpenedProfile opened,
      boolean onboardingTaken,
      RegisteringClient.Origin origin) {
    if (earlier != null) {
      return earlier.contentDigest().equals(command.contentDigest())
          ? Decision.accept(new Begun.Known(earlier))
          : Decision.refuse(
              ClientRejectionCode.DUPLICATE_EXTERNAL_CLIENT_ID,
              "Another client was imported with this externalClientId.");
    }
    return switch (RegisteringClient.decide(command.profile(), opened, onboardingTaken, origin)) {
      case Decision.Refused<ClientChange.Changed>(var reasons) -> new Decision.Refused<>(reasons);
      case Decision.Accepted<ClientChange.Changed>(ClientChange.Changed change) ->
          Decision.accept(new Begun.New(change));
    };
  }
}
