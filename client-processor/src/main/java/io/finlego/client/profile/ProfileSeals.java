package io.finlego.client.profile;

import io.finlego.schemas.Bytes;
import io.finlego.schemas.common.Sealed;
import io.finlego.vault.BrokenSealException;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchTokens;
import java.util.HashSet;
import java.util.Set;

/** Opens and seals profiles. What it opens stays in memory, and only while a batch is decided. */
public final class ProfileSeals {

  private final SearchTokens tokens;

  public ProfileSeals(SearchTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * What was sealed in a command.
   *
   * @throws BrokenSealException if it was altered
   */
  public Profile open(Sealed sealed, ClientKey key) {
    return Profile.parse(key.open(Purpose.PROFILE, bytes(sealed)));
  }

  /** A client's profile. */
  public Profile open(SealedProfile sealed, ClientKey key) {
    return Profile.parse(key.open(Purpose.PROFILE, sealed.profile()));
  }

  /** What is kept of a profile: what came sealed stays as it came. */
  SealedProfile keep(Sealed sealed, Profile profile, ClientKey key) {
    return new SealedProfile(
        key.id(),
        bytes(sealed),
        key.seal(Purpose.NAME, profile.displayName()),
        null,
        new SealedProfile.Fresh(profile, tokens(profile)));
  }

  /** The bytes of a field. */
  public static byte[] bytes(Sealed sealed) {
    return Bytes.of(sealed.getData());
  }

  /** As a Postgres array. */
  public String tokens(Profile profile) {
    Set<Integer> all = new HashSet<>();
    profile.searchable().forEach((field, text) -> all.addAll(tokens.of(field, text)));
    return SearchTokens.array(all);
  }
}
