package io.finlego.client.profile;

/**
 * A profile that came with a command, in decrypted and in sealed form.
 *
 * @param profile the decrypted profile, which stays in memory only until the batch is decided
 * @param sealedProfile the sealed form, which the database stores
 */
public record OpenedProfile(Profile profile, SealedProfile sealedProfile) {}
