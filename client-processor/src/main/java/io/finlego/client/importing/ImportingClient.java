package io.finlego.client.importing;

import io.finlego.client.importing.ImportCommand.ImportClient;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.OpenedProfile;
import io.finlego.client.profile.RegisteringClient;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.ClientRejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an import may begin. A repeated request gets the import that the first request
 * began. A different request with the same external id is refused.
 */
public final class ImportingClient {

  private ImportingClient() {}

  /** The import of an accepted command: a new import, or an earlier one with the same content. */
  public sealed interface BegunImport {

    /**
     * The command begins a new import. Callers cannot see its client until the accounts are open.
     */
    record New(ClientChange.Changed change) implements BegunImport {}

    /** An earlier command already began the same import. */
    record Earlier(ClientImport clientImport) implements BegunImport {}
  }

  /**
   * Decides an import.
   *
   * @param earlierImport the existing import with the same external id, or null
   * @param onboardingTaken whether a client with the same onboarding id already exists
   */
  public static Decision<BegunImport> decide(
      ImportClient command,
      @Nullable ClientImport earlierImport,
      OpenedProfile openedProfile,
      boolean onboardingTaken,
      RegisteringClient.Origin origin) {
    if (earlierImport != null) {
      return command.hasContentOf(earlierImport)
          ? Decision.accept(new BegunImport.Earlier(earlierImport))
          : Decision.refuse(
              ClientRejectionCode.DUPLICATE_EXTERNAL_CLIENT_ID,
              "Another client was imported with this externalClientId.");
    }
    return switch (RegisteringClient.decide(
        command.profile(), openedProfile, onboardingTaken, origin)) {
      case Decision.Refused<ClientChange.Changed>(var reasons) -> new Decision.Refused<>(reasons);
      case Decision.Accepted<ClientChange.Changed>(ClientChange.Changed change) ->
          Decision.accept(new BegunImport.New(change));
    };
  }
}
