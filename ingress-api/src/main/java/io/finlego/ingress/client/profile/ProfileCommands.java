package io.finlego.ingress.client.profile;

import io.finlego.ingress.access.personal.Seals;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.client.ReplaceClient;
import io.finlego.schemas.client.RiskLevel;
import io.finlego.schemas.common.Sealed;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes commands from accepted profiles. Seals the personal data in the commands. */
public final class ProfileCommands {

  private ProfileCommands() {}

  /**
   * Makes the command that registers a client with this profile.
   *
   * @param key the client's key, which seals the personal data
   */
  public static RegisterClient register(AcceptedObject profile, ClientKey key) {
    return new RegisterClient(
        ClientType.valueOf(profile.requiredText("type")),
        profile.requiredUuid("onboardingId"),
        profile.requiredUuid("editorUserId"),
        RiskLevel.valueOf(profile.requiredText("riskLevel")),
        profile.flag("isDefaultCompliant"),
        profile.text("countryOfRegistration"),
        sealedProfile(profile, key));
  }

  static ReplaceClient replace(
      UUID clientId, @Nullable Long expectedVersion, AcceptedObject profile, ClientKey key) {
    return new ReplaceClient(
        clientId,
        expectedVersion,
        ClientType.valueOf(profile.requiredText("type")),
        profile.requiredUuid("onboardingId"),
        profile.requiredUuid("editorUserId"),
        RiskLevel.valueOf(profile.requiredText("riskLevel")),
        profile.flag("isDefaultCompliant"),
        profile.text("countryOfRegistration"),
        sealedProfile(profile, key));
  }

  private static Sealed sealedProfile(AcceptedObject profile, ClientKey key) {
    ObjectNode fullProfile = profile.json().deepCopy();
    RelatedIndividualIds.addTo(fullProfile);
    return Seals.seal(key, Purpose.PROFILE, fullProfile.toString());
  }
}
