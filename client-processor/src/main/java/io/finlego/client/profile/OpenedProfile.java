package io.finlego.client.profile;

/**
 * A profile that came with a command, in its opened and in its sealed form.
 *
 * @param profile the opened profile, which is only kept in memory until the batch is decided
 * @param sealedProfile the sealed form, which the database stores
 */
public record OpenedProfile(Profile profile, SealedProfile sealedProfile) {}
