package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client. Each method that changes the client returns a new object.
 *
 * @param importing true until the client's import has ended; callers cannot see the client until
 *     then
 * @param updatedAt the instant of the last change
 * @param version 1 after the creation, and 1 more after each change
 */
public record Client(
    ClientIdentity identity,
    Particulars particulars,
    ClientStatus status,
    Verification verification,
    boolean importing,
    Instant updatedAt,
    long version) {

  /** A new client. It is {@link #importing} if it has an external id. */
  static Client created(ClientIdentity identity, Particulars particulars) {
    boolean importing = identity.externalClientId() != null;
    return new Client(
            identity,
            particulars,
            ClientStatus.PENDING,
            Verification.NONE,
            importing,
            identity.createdAt(),
            1)
        .withDerivedStatus();
  }

  public ClientId id() {
    return identity.id();
  }

  public ClientType type() {
    return identity.type();
  }

  public OnboardingId onboardingId() {
    return identity.onboardingId();
  }

  public @Nullable String externalClientId() {
    return identity.externalClientId();
  }

  public RiskLevel riskLevel() {
    return particulars.riskLevel();
  }

  /** The personal data of the client, or null if the client was erased. */
  public @Nullable SealedProfile sealedProfile() {
    return particulars.sealedProfile();
  }

  public Instant createdAt() {
    return identity.createdAt();
  }

  /**
   * The personal data of the client.
   *
   * @throws NullPointerException if the client was erased
   */
  public SealedProfile requiredSealedProfile() {
    return Objects.requireNonNull(sealedProfile(), "The client was erased.");
  }

  public boolean isErased() {
    return sealedProfile() == null;
  }

  /** Tells whether nobody can read the client's profile, although the client was not erased. */
  public boolean isUnreadable() {
    SealedProfile sealedProfile = sealedProfile();
    return sealedProfile != null && sealedProfile.isUnreadable();
  }

  /** The client after its profile was replaced. */
  public Client withReplacedProfile(Particulars newParticulars, Instant now) {
    return nextVersion(newParticulars, status, verification, now).withDerivedStatus();
  }

  /** The client after the back office blocked it. */
  public Client blocked(byte[] reason, Instant now) {
    return nextVersion(withBlockReason(reason), ClientStatus.BLOCKED, verification, now);
  }

  /** The client after the back office unblocked it. */
  public Client unblocked(Instant now) {
    return nextVersion(withBlockReason(null), ClientStatus.PENDING, verification, now)
        .withDerivedStatus();
  }

  /** The client after its verification got a new result. */
  public Client verified(Verification newVerification, Instant now) {
    return nextVersion(particulars, status, newVerification, now).withDerivedStatus();
  }

  /** The client with a new version and a new {@code updatedAt}, but without any other change. */
  public Client withNewVersion(Instant now) {
    return nextVersion(particulars, status, verification, now);
  }

  /**
   * The client after its import ended. Callers can see the client only from now on, so {@code now}
   * also replaces the instant of the client's creation. With the earlier instant, a list of the
   * clients at a past time could change afterwards.
   */
  public Client imported(Instant now) {
    return new Client(
        identity.withCreatedAt(now), particulars, status, verification, false, now, version);
  }

  /** The client after its personal data was erased. */
  public Client erased(Instant now) {
    return new Client(
        identity.erased(),
        particulars.erased(),
        ClientStatus.CLOSED,
        Verification.NONE,
        false,
        now,
        version + 1);
  }

  /**
   * Sets the status that follows from the client's other properties. A blocked client stays
   * blocked, and a closed client stays closed. Any other client is active if it is verified, or if
   * its creator vouches for it and no verification provider rejected it. Otherwise it is pending.
   */
  private Client withDerivedStatus() {
    boolean isActive =
        verification.isApproved() || (particulars.compliant() && !verification.isRejected());
    ClientStatus derivedStatus =
        status == ClientStatus.BLOCKED || status == ClientStatus.CLOSED
            ? status
            : isActive ? ClientStatus.ACTIVE : ClientStatus.PENDING;
    return new Client(
        identity, particulars, derivedStatus, verification, importing, updatedAt, version);
  }

  private Particulars withBlockReason(byte @Nullable [] reason) {
    return particulars.withSealedProfile(requiredSealedProfile().withBlockReason(reason));
  }

  private Client nextVersion(
      Particulars nextParticulars,
      ClientStatus nextStatus,
      Verification nextVerification,
      Instant now) {
    return new Client(
        identity, nextParticulars, nextStatus, nextVerification, importing, now, version + 1);
  }
}
