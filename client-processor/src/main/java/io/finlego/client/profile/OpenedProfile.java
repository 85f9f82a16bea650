package io.finlego.client.profile;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A profile that came with a command, in decrypted and in sealed form.
 *
 * @param profile the decrypted profile, which stays in memory only until the batch is decided
 * @param sealedProfile the sealed form, which the database stores
 */
public record OpenedProfile(Profile profile, SealedProfile sealedProfile) {

  private static final byte[] NOTHING = {};
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * The profile of a command that is applied again, after the profile's key was destroyed or lost.
   * The client gets the sealed profile, but no name and no search tokens. Of the profile's contents
   * only the onboarding is known.
   */
  public static OpenedProfile unreadable(UUID keyId, ProfileText text, OnboardingId onboarding) {
    byte[] sealedText =
        text instanceof ProfileText.Sealed(SealedText sealed) ? sealed.data() : NOTHING;
    Profile profile =
        Profile.parse(
            JSON.writeValueAsString(Map.of("onboardingId", onboarding.value().toString())));
    return new OpenedProfile(
        profile,
        new SealedProfile(
            keyId, sealedText, NOTHING, null, new SealedProfile.NewProfile(profile, "{}")));
  }

  /** Tells whether nobody can read the profile. */
  public boolean isUnreadable() {
    return sealedProfile.isUnreadable();
  }
}
