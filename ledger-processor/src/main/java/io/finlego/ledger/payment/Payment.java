package io.finlego.ledger.payment;

import io.finlego.kernel.PaymentId;
import io.finlego.ledger.transaction.PaymentLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment: a draft becomes pending, posted or cancelled; a pending payment becomes posted or
 * cancelled. Immutable. An illegal step throws {@link IllegalStateException}.
 *
 * @param lines the lines by sequence. A posted or cancelled payment is loaded without lines,
 *     because every further step is refused
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

  /** A new payment that moves no money yet. */
  static Payment drafted(PaymentId id, PaymentTerms terms, List<PaymentLine> lines, Instant now) {
    return new Payment(id, PaymentStatus.DRAFT, terms, lines, now, null, null, null, null);
  }

  /** The same payment with its lines, which are loaded separately. */
  public Payment withLines(List<PaymentLine> newLines) {
    return new Payment(
        id, status, terms, newLines, createdAt, pendedAt, postedAt, cancelledAt, cancelReason);
  }

  /**
   * Tells whether {@code expiresAt} has passed. A payment without {@code expiresAt} never expires.
   */
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
