package io.finlego.client.profile;

import io.finlego.schemas.client.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a client, and may be replaced.
 *
 * @param compliant whether whoever created it vouches for it, so that it needs no verification
 * @param country of registration, which companies have
 * @param sealed its personal data; null once it was erased
 */
public record Particulars(
    RiskLevel riskLevel,
    boolean compliant,
    @Nullable String country,
    @Nullable SealedProfile sealed) {

  Particulars withSealed(SealedProfile other) {
    return new Particulars(riskLevel, compliant, country, other);
  }

  Particulars erased() {
    return new Particulars(riskLevel, false, null, null);
  }
}
