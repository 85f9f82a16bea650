package io.finlego.client.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's personal data, sealed as the database stores it.
 *
 * @param keyId the id of the key that seals the data
 * @param profile the sealed profile, a JSON object
 * @param name the sealed legal name of a company, or first and last name of a person
 * @param blockReason the sealed reason of the block; null if the client is not blocked
 * @param newProfile the decrypted profile and its search tokens, if a command of this batch brought
 *     the profile; null if the profile was read from the database
 */
public record SealedProfile(
    UUID keyId,
    byte[] profile,
    byte[] name,
    byte @Nullable [] blockReason,
    @Nullable NewProfile newProfile) {

  /**
   * A profile that a command of this batch brought.
   *
   * @param openedProfile the decrypted profile, which stays in memory only
   * @param tokens the search tokens of the client, as a Postgres array literal
   */
  record NewProfile(Profile openedProfile, String tokens) {}

  /** The decrypted profile if a command of this batch brought it, otherwise null. */
  public @Nullable Profile newlyOpenedProfile() {
    return newProfile == null ? null : newProfile.openedProfile();
  }

  /**
   * Tells whether the profile came with a command whose key was missing when it was applied again.
   */
  public boolean isUnreadable() {
    return name.length == 0;
  }

  @Nullable String newTokens() {
    return newProfile == null ? null : newProfile.tokens();
  }

  SealedProfile withBlockReason(byte @Nullable [] reason) {
    return new SealedProfile(keyId, profile, name, reason, newProfile);
  }
}
