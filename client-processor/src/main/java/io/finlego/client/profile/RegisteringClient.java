package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.TimeOrderedIds;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether to create a client. Refuses a client whose onboarding id another client already
 * has, because an onboarding process leads to one client only.
 */
public final class RegisteringClient {

  private RegisteringClient() {}

  /**
   * The properties of a new client that do not come from its profile.
   *
   * @param externalClientId the client's id in another system; null if the client is not imported
   */
  public record Origin(ClientId id, @Nullable String externalClientId, Instant createdAt) {

    /** The properties of the client that this command creates. The client's id follows from it. */
    public static Origin of(CommandId command, @Nullable String externalClientId, Instant now) {
      ClientId id = new ClientId(new TimeOrderedIds(command).next(now));
      return new Origin(id, externalClientId, now);
    }
  }

  /**
   * Decides the creation of a client.
   *
   * @param openedProfile the profile from the command, in decrypted and in sealed form. An
   *     unreadable profile breaks no rule, because its command had succeeded before
   * @param onboardingTaken whether a client with the same onboarding id already exists
   */
  public static Decision<ClientChange.Changed> decide(
      SentProfile sentProfile,
      OpenedProfile openedProfile,
      boolean onboardingTaken,
      Origin origin) {
    List<Rejection> rejections =
        openedProfile.isUnreadable()
            ? List.of()
            : ClientRules.violations(sentProfile, openedProfile.profile());
    if (!rejections.isEmpty()) {
      return new Decision.Refused<>(rejections);
    }
    if (onboardingTaken) {
      return new Decision.Refused<>(
          List.of(
              new Rejection(
                  ClientRejectionCode.DUPLICATE_ONBOARDING_ID,
                  "A client with this onboardingId exists already.",
                  "onboardingId")));
    }
    Client client =
        Client.created(
            new ClientIdentity(
                origin.id(),
                sentProfile.type(),
                sentProfile.onboarding(),
                origin.externalClientId(),
                origin.createdAt()),
            Particulars.of(sentProfile, openedProfile.sealedProfile()));
    return Decision.accept(
        new ClientChange.Changed(
            client,
            ClientChange.Audit.of(ChangeKind.CREATED),
            sentProfile.editor(),
            List.of(new ClientFact.Created())));
  }
}
