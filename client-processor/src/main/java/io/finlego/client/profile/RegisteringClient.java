package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.vault.ClientKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates clients. No two have the same onboarding. */
public final class RegisteringClient {

  private final ProfileSeals seals;

  public RegisteringClient(ProfileSeals seals) {
    this.seals = seals;
  }

  /**
   * Where a new client comes from.
   *
   * @param externalClientId null: it is not imported
   */
  public record Origin(ClientId id, @Nullable String externalClientId, Instant now) {}

  public Decision<ClientChange> decide(
      RegisterClient command, ClientKey key, boolean onboardingTaken, Origin origin) {
    Profile profile = seals.open(command.getProfile(), key);
    List<Rejection> broken =
        ClientRules.broken(
            command.getType(), command.getRiskLevel(), command.getCountryOfRegistration(), profile);
    if (!broken.isEmpty()) {
      return new Decision.Refused<>(broken);
    }
    if (onboardingTaken) {
      return new Decision.Refused<>(
          List.of(
              new Rejection(
                  RejectionCode.DUPLICATE_ONBOARDING_ID,
                  "A client with this onboardingId exists already.",
                  "onboardingId")));
    }
    Client client =
        Client.created(
            new ClientIdentity(
                origin.id(),
                command.getType(),
                new OnboardingId(command.getOnboardingId()),
                origin.externalClientId(),
                origin.now()),
            new Particulars(
                command.getRiskLevel(),
                command.getIsDefaultCompliant(),
                command.getCountryOfRegistration(),
                seals.keep(command.getProfile(), profile, key)));
    return Decision.accept(
        new ClientChange(
            client,
            ClientChange.Audit.of("created"),
            command.getEditorUserId(),
            List.of(new ClientFact.Created())));
  }
}
