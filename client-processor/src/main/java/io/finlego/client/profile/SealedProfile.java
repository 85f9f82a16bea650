package io.finlego.client.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's personal data, as it is kept.
 *
 * @param keyId of the key that it is sealed with
 * @param profile the JSON object as it was sent
 * @param name the legal name, or first and last name
 * @param blockReason null: the client is not blocked
 * @param fresh null: the profile is as before
 */
public record SealedProfile(
    UUID keyId, byte[] profile, byte[] name, byte @Nullable [] blockReason, @Nullable Fresh fresh) {

  /**
   * A profile that came with a command of the batch.
   *
   * @param opened stays in memory
   * @param tokens what the client is found by, as a Postgres array
   */
  record Fresh(Profile opened, String tokens) {}

  /** The profile that the batch brought, opened; null: the profile is as before. */
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
