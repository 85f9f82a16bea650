package io.finlego.client.profile;

import org.jspecify.annotations.Nullable;

/**
 * The part of a client that can be replaced.
 *
 * @param compliant whether the client's creator vouches for it, so that it needs no verification
 * @param country a company's country of registration
 * @param sealed the personal data; null once the client is erased
 */
public record Particulars(
    RiskLevel riskLevel,
    boolean compliant,
    @Nullable String country,
    @Nullable SealedProfile sealed) {

  static Particulars of(SentProfile sent, SealedProfile sealed) {
    return new Particulars(sent.riskLevel(), sent.compliant(), sent.country(), sealed);
  }

  Particulars withSealed(SealedProfile other) {
    return new Particulars(riskLevel, compliant, country, other);
  }

  Particulars erased() {
    return new Particulars(riskLevel, false, null, null);
  }
}
