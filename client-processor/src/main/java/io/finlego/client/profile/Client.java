package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client. Immutable: each change returns a new client.
 *
 * @param importing whether the client's accounts are still being opened; callers cannot see the
 *     client until then
 * @param version the number of changes so far, the creation included
 */
public record Client(
    ClientIdentity identity,
    Particulars particulars,
    ClientStatus status,
    Verification verification,
    boolean importing,
    Instant updatedAt,
    long version) {

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

  public @Nullable SealedProfile sealed() {
    return particulars.sealed();
  }

  public Instant createdAt() {
    return identity.createdAt();
  }

  /** The personal data of the client. Throws an exception if the client was erased. */
  public SealedProfile requiredSealed() {
    return Objects.requireNonNull(sealed(), "The client was erased.");
  }

  public boolean isErased() {
    return sealed() == null;
  }

  /** The client with another profile. */
  public Client replaced(Particulars newParticulars, Instant at) {
    return next(newParticulars, status, verification, at).withDerivedStatus();
  }

  public Client blocked(byte[] reason, Instant at) {
    return next(withBlockReason(reason), ClientStatus.BLOCKED, verification, at);
  }

  public Client unblocked(Instant at) {
    return next(withBlockReason(null), ClientStatus.PENDING, verification, at).withDerivedStatus();
  }

  public Client verified(Verification newVerification, Instant at) {
    return next(particulars, status, newVerification, at).withDerivedStatus();
  }

  /** The client unchanged, except that its last change is dated at this instant. */
  public Client touched(Instant at) {
    return next(particulars, status, verification, at);
  }

  /** The client after its accounts were opened. Callers can see it from now on. */
  public Client imported(Instant at) {
    return new Client(identity, particulars, status, verification, false, at, version);
  }

  public Client erased(Instant at) {
    return new Client(
        identity.erased(),
        particulars.erased(),
        ClientStatus.CLOSED,
        Verification.NONE,
        false,
        at,
        version + 1);
  }

  /**
   * Derives the status. A blocked or closed client stays so. Any other client is active if it is
   * verified, or if its creator vouches for it and no provider rejected it; otherwise it is
   * pending.
   */
  private Client withDerivedStatus() {
    boolean active =
        verification.isApproved() || (particulars.compliant() && !verification.isRejected());
    ClientStatus current =
        status == ClientStatus.BLOCKED || status == ClientStatus.CLOSED
            ? status
            : active ? ClientStatus.ACTIVE : ClientStatus.PENDING;
    return new Client(identity, particulars, current, verification, importing, updatedAt, version);
  }

  private Particulars withBlockReason(byte @Nullable [] reason) {
    return particulars.withSealed(requiredSealed().withBlockReason(reason));
  }

  private Client next(
      Particulars nextParticulars,
      ClientStatus nextStatus,
      Verification nextVerification,
      Instant at) {
    return new Client(
        identity, nextParticulars, nextStatus, nextVerification, importing, at, version + 1);
  }
}
