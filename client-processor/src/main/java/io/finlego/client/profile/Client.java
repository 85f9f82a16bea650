package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.RiskLevel;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client. Immutable; each change gives the client after it.
 *
 * @param externalClientId its id in the system that it was imported from
 * @param compliant whether whoever created it vouches for it, so that it needs no verification
 * @param country of registration, which companies have
 * @param sealed its personal data; null once it was erased
 * @param importing its accounts are being opened: nobody sees it yet
 * @param version the number of changes so far, the creation included
 */
public record Client(
    ClientId id,
    ClientType type,
    OnboardingId onboardingId,
    @Nullable String externalClientId,
    ClientStatus status,
    RiskLevel riskLevel,
    boolean compliant,
    @Nullable String country,
    @Nullable SealedProfile sealed,
    Verification verification,
    boolean importing,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** Personal data of a client that is not erased. */
  public SealedProfile requiredSealed() {
    return Objects.requireNonNull(sealed, "The client was erased.");
  }

  public boolean isErased() {
    return sealed == null;
  }

  /** Another profile. */
  public Client replaced(
      RiskLevel newRiskLevel,
      boolean newCompliant,
      @Nullable String newCountry,
      SealedProfile newSealed,
      Instant at) {
    return copy(status, newRiskLevel, newCompliant, newCountry, newSealed, verification, false, at)
        .withStatusOf();
  }

  public Client blocked(byte[] reason, Instant at) {
    return copy(
        ClientStatus.blocked,
        riskLevel,
        compliant,
        country,
        requiredSealed().withBlockReason(reason),
        verification,
        importing,
        at);
  }

  public Client unblocked(Instant at) {
    return copy(
            ClientStatus.pending,
            riskLevel,
            compliant,
            country,
            requiredSealed().withBlockReason(null),
            verification,
            importing,
            at)
        .withStatusOf();
  }

  public Client verified(Verification found, Instant at) {
    return copy(status, riskLevel, compliant, country, sealed, found, importing, at).withStatusOf();
  }

  /** Something about it was noted. */
  public Client touched(Instant at) {
    return copy(status, riskLevel, compliant, country, sealed, verification, importing, at);
  }

  /** Its accounts are open: everybody may see it. */
  public Client imported(Instant at) {
    return new Client(
        id,
        type,
        onboardingId,
        externalClientId,
        status,
        riskLevel,
        compliant,
        country,
        sealed,
        verification,
        false,
        createdAt,
        at,
        version);
  }

  public Client erased(Instant at) {
    return new Client(
        id,
        type,
        onboardingId,
        null,
        ClientStatus.closed,
        riskLevel,
        false,
        null,
        null,
        Verification.NONE,
        false,
        createdAt,
        at,
        version + 1);
  }

  /** Blocked stays blocked; otherwise active if it is verified, or vouched for and not rejected. */
  Client withStatusOf() {
    boolean active = verification.isApproved() || (compliant && !verification.isRejected());
    ClientStatus now =
        status == ClientStatus.blocked || status == ClientStatus.closed
            ? status
            : active ? ClientStatus.active : ClientStatus.pending;
    return new Client(
        id,
        type,
        onboardingId,
        externalClientId,
        now,
        riskLevel,
        compliant,
        country,
        sealed,
        verification,
        importing,
        createdAt,
        updatedAt,
        version);
  }

  private Client copy(
      ClientStatus newStatus,
      RiskLevel newRiskLevel,
      boolean newCompliant,
      @Nullable String newCountry,
      @Nullable SealedProfile newSealed,
      Verification newVerification,
      boolean newImporting,
      Instant at) {
    return new Client(
        id,
        type,
        onboardingId,
        externalClientId,
        newStatus,
        newRiskLevel,
        newCompliant,
        newCountry,
        newSealed,
        newVerification,
        newImporting,
        createdAt,
        at,
        version + 1);
  }
}
