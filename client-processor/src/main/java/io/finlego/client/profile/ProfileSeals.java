package io.finlego.client.profile;

import io.finlego.vault.BrokenSealException;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchTokens;
import java.util.HashSet;
import java.util.Set;

/** Opens and seals profiles while a batch is loaded. */
public final class ProfileSeals {

  private final SearchTokens tokens;

  public ProfileSeals(SearchTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Opens a client's profile.
   *
   * @throws BrokenSealException if the sealed text was altered
   */
  public static Profile open(SealedProfile sealed, ClientKey key) {
    return Profile.parse(key.open(Purpose.PROFILE, sealed.profile()));
  }

  /**
   * Opens the profile that a command brings. A sealed text stays as it came.
   *
   * @throws BrokenSealException if the sealed text was altered
   */
  public OpenedProfile open(ProfileText text, ClientKey key) {
    return switch (text) {
      case ProfileText.Sealed(SealedText sealed) ->
          opened(key.open(Purpose.PROFILE, sealed.data()), sealed.data(), key);
      case ProfileText.Plain(String json) -> opened(json, key.seal(Purpose.PROFILE, json), key);
    };
  }

  /** The search tokens of the profile, as a Postgres array. */
  public String tokens(Profile profile) {
    Set<Integer> profileTokens = new HashSet<>();
    profile.searchable().forEach((field, text) -> profileTokens.addAll(tokens.stored(field, text)));
    return SearchTokens.array(profileTokens);
  }

  private OpenedProfile opened(String json, byte[] sealed, ClientKey key) {
    Profile profile = Profile.parse(json);
    return new OpenedProfile(
        profile,
        new SealedProfile(
            key.id(),
            sealed,
            key.seal(Purpose.NAME, profile.displayName()),
            null,
            new SealedProfile.Fresh(profile, tokens(profile))));
  }
}
