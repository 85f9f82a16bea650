package io.finlego.ingress.client;

import io.finlego.ingress.shape.Kept;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.client.RiskLevel;

/** Turns an accepted profile into the command that creates its client. */
final class CreatingClient {

  private CreatingClient() {}

  static CreateClient command(Kept profile) {
    return new CreateClient(
        ClientType.valueOf(profile.requiredText("type")),
        profile.requiredUuid("onboardingId"),
        profile.requiredUuid("editorUserId"),
        RiskLevel.valueOf(profile.requiredText("riskLevel")),
        profile.flag("isDefaultCompliant"),
        displayName(profile),
        profile.text("email"),
        profile.requiredText("phoneNumber"),
        profile.text("countryOfRegistration"),
        profile.text("registrationNumber"),
        profile.json().toString());
  }

  private static String displayName(Kept profile) {
    String legalName = profile.text("legalName");
    return legalName == null
        ? profile.requiredText("firstName") + " " + profile.requiredText("lastName")
        : legalName;
  }
}
