package io.finlego.client.profile;

import io.finlego.kernel.CommandId;
import io.finlego.vault.BrokenSealException;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchTokens;
import java.util.HashSet;
import java.util.Set;

/** Seals (encrypts) and opens (decrypts) the profiles of clients. */
public final class ProfileSeals {

  private final SearchTokens tokens;

  public ProfileSeals(SearchTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Opens the stored profile of a client.
   *
   * @throws BrokenSealException if the stored text was altered
   */
  public static Profile open(SealedProfile sealedProfile, ClientKey key) {
    return Profile.parse(key.open(Purpose.PROFILE, sealedProfile.profile()));
  }

  /**
   * Returns the profile of a command in decrypted and in sealed form. Earlier releases sent the
   * profile as plain text, which this method seals. Applied again, the same command gives the same
   * sealed bytes.
   *
   * @throws BrokenSealException if the sealed text was altered
   */
  public OpenedProfile openAndSeal(CommandId command, ProfileText text, ClientKey key) {
    return switch (text) {
      case ProfileText.Sealed(SealedText sealedText) ->
          openedProfile(
              command, key.open(Purpose.PROFILE, sealedText.data()), sealedText.data(), key);
      case ProfileText.Plain(String json) ->
          openedProfile(command, json, key.sealFor(command.value(), Purpose.PROFILE, json), key);
    };
  }

  /** The search tokens of the profile, as a Postgres array literal. */
  public String tokens(Profile profile) {
    Set<Integer> profileTokens = new HashSet<>();
    profile
        .searchableTexts()
        .forEach((field, text) -> profileTokens.addAll(tokens.storedTokens(field, text)));
    return SearchTokens.arrayLiteral(profileTokens);
  }

  private OpenedProfile openedProfile(
      CommandId command, String json, byte[] sealedJson, ClientKey key) {
    Profile profile = Profile.parse(json);
    return new OpenedProfile(
        profile,
        new SealedProfile(
            key.id(),
            sealedJson,
            key.sealFor(command.value(), Purpose.NAME, profile.displayName()),
            null,
            new SealedProfile.NewProfile(profile, tokens(profile))));
  }
}
