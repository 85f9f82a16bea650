package io.finlego.ledger.payment;

import io.finlego.kernel.PaymentId;
import io.finlego.ledger.transaction.PaymentLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

  /** The reason of a cancellation by the ledger's timer, after {@code expiresAt}. */
  static final String EXPIRED = "expired";

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
   * Whether the payment reached its {@code expiresAt} without being posted or cancelled. The answer
   * is the same before and after the ledger's timer cancels the payment.
   */
  boolean isExpired(Instant now) {
    Instant expiresAt = terms.expiresAt();
    if (expiresAt == null) {
      return false;
    }
    return switch (status) {
      case DRAFT, PENDING -> !now.isBefore(expiresAt);
      case CANCELLED ->
          EXPIRED.equals(cancelReason) || !Objects.requireNonNull(cancelledAt).isBefore(expiresAt);
      case POSTED -> false;
    };
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
