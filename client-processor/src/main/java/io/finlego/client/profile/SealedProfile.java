package io.finlego.client.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's personal data, as the database stores it.
 *
 * @param keyId the id of the key that seals the data
 * @param profile the JSON object as it was sent
 * @param name the legal name, or first and last name
 * @param blockReason the reason of the block; null if the client is not blocked
 * @param fresh the profile that the batch brought; null if the profile is as before
 */
public record SealedProfile(
    UUID keyId, byte[] profile, byte[] name, byte @Nullable [] blockReason, @Nullable Fresh fresh) {

  /**
   * A profile that came with a command of the batch.
   *
   * @param opened the opened profile, which is held only in memory
   * @param tokens the search tokens of the client, as a Postgres array
   */
  record Fresh(Profile opened, String tokens) {}

  /** The profile that the batch brought, opened; null if the profile is as before. */
  public @Nullable Profile freshlyOpened() {
    return fresh == null ? null : fresh.opened();
  }

  @Nullable String freshTokens() {
    return fresh == null ? null : fresh.tokens();
  }

  SealedProfile withBlockReason(byte @Nullable [] reason) {
    return new SealedProfile(keyId, profile, name, reason, fresh);
  }
}
