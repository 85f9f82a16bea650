package io.finlego.client.profile;

import org.jspecify.annotations.Nullable;

/**
 * The properties of a client that a command can replace.
 *
 * @param compliant whether the client's creator vouches for it, so that it needs no verification
 * @param country the country of registration; null for a person
 * @param sealed the personal data; null once the client is erased
 */
public record Particulars(
    RiskLevel riskLevel,
    boolean compliant,
    @Nullable String country,
    @Nullable SealedProfile sealed) {

  static Particulars of(SentProfile sentProfile, SealedProfile sealed) {
    return new Particulars(
        sentProfile.riskLevel(), sentProfile.compliant(), sentProfile.country(), sealed);
  }

  Particulars withSealed(SealedProfile newSealed) {
    return new Particulars(riskLevel, compliant, country, newSealed);
  }

  Particulars erased() {
    return new Particulars(riskLevel, false, null, null);
  }
}
