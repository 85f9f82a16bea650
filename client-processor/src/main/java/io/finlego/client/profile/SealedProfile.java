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
 * @param tokens what the client is found by, as a Postgres array; null: as before
 */
public record SealedProfile(
    UUID keyId,
    byte[] profile,
    byte[] name,
    byte @Nullable [] blockReason,
    @Nullable String tokens) {

  SealedProfile withBlockReason(byte @Nullable [] reason) {
    return new SealedProfile(keyId, profile, name, reason, tokens);
  }
}
