package io.finlego.client.profile;

/**
 * The text of a profile that came with a command.
 *
 * @param profile the opened profile, which is held only in memory, while the batch is decided
 * @param sealed the profile as the client will keep it
 */
public record OpenedProfile(Profile profile, SealedProfile sealed) {}
