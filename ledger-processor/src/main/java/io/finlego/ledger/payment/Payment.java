package io.finlego.ledger.payment;

import io.finlego.kernel.PaymentId;
import io.finlego.ledger.transaction.PaymentLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment: draft, then pending, then posted or cancelled; or posted at once; or cancelled as a
 * draft. Immutable; only the legal steps are offered.
 *
 * @param lines by sequence; empty for a posted payment that was loaded, of which only the refusals
 *     speak
 */
public record Payment(
    PaymentId id,
    PaymentStatus status,
    PaymentTerms terms,
    List<PaymentLine> lines,
    Instant createdAt,
    @Nullable Instant pendedAt,
    @Nullable Instant postedAt,
    @Nullable Instant cancelledAt,
    @Nullable String cancelReason) {

  /** A new payment that moves nothing yet. */
  static Payment drafted(PaymentId id, PaymentTerms terms, List<PaymentLine> lines, Instant now) {
    return new Payment(id, PaymentStatus.DRAFT, terms, lines, now, null, null, null, null);
  }

  /** The same payment with its lines, loaded apart. */
  public Payment withLines(List<PaymentLine> loaded) {
    return new Payment(
        id, status, terms, loaded, createdAt, pendedAt, postedAt, cancelledAt, cancelReason);
  }

  /** Whether its time has passed. Payments without {@code expiresAt} never expire. */
  boolean isPastExpiry(Instant now) {
    Instant expiresAt = terms.expiresAt();
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  public boolean isOpen() {
    return status == PaymentStatus.DRAFT || status == PaymentStatus.PENDING;
  }

  Payment pended(Instant at) {
    require(status == PaymentStatus.DRAFT);
    return new Payment(id, PaymentStatus.PENDING, terms, lines, createdAt, at, null, null, null);
  }

  Payment posted(Instant at) {
    require(isOpen());
    return new Payment(id, PaymentStatus.POSTED, terms, lines, createdAt, pendedAt, at, null, null);
  }

  Payment cancelled(Instant at, @Nullable String reason) {
    require(isOpen());
    return new Payment(
        id, PaymentStatus.CANCELLED, terms, lines, createdAt, pendedAt, null, at, reason);
  }

  private void require(boolean legal) {
    if (!legal) {
      throw new IllegalStateException("Payment %s is %s.".formatted(id, status.word()));
    }
  }
}
