package io.finlego.client;

import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.client.RiskLevel;
import java.util.UUID;

/** Profiles that hold, to be changed in one place. */
public final class Profiles {

  /** Order, spelling and blanks are the sender's. */
  public static final String AS_SENT =
      "{\"type\" : \"company\", \"b\":[1, 2],\"a\":1e2, \"a\":null, \"x\":\"\\u0000\"}";

  private Profiles() {}

  public static CreateClient.Builder company() {
    return CreateClient.newBuilder()
        .setType(ClientType.company)
        .setOnboardingId(UUID.randomUUID())
        .setEditorUserId(UUID.randomUUID())
        .setRiskLevel(RiskLevel.low)
        .setIsDefaultCompliant(true)
        .setDisplayName("Žalia Energija UAB")
        .setEmail("office@zalia.example")
        .setPhoneNumber("+37060000001")
        .setCountryOfRegistration("LT")
        .setRegistrationNumber("304123456")
        .setProfile(AS_SENT);
  }
}
