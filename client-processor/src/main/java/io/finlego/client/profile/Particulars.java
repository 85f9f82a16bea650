package io.finlego.client.profile;

import org.jspecify.annotations.Nullable;

/**
 * The properties of a client that a command can replace.
 *
 * @param compliant whether the client's creator vouches for the client, so that the client needs no
 *     verification
 * @param country the country of registration; null for a person
 * @param sealedProfile the personal data; null once the client is erased
 */
public record Particulars(
    RiskLevel riskLevel,
    boolean compliant,
    @Nullable String country,
    @Nullable SealedProfile sealedProfile) {

  static Particulars of(SentProfile sentProfile, SealedProfile sealedProfile) {
    return new Particulars(
        sentProfile.riskLevel(), sentProfile.compliant(), sentProfile.country(), sealedProfile);
  }

  Particulars withSealedProfile(SealedProfile newSealedProfile) {
    return new Particulars(riskLevel, compliant, country, newSealedProfile);
  }

  Particulars erased() {
    return new Particulars(riskLevel, false, null, null);
  }
}
