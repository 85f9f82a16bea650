package io.finlego.ledger.payment;

import io.finlego.kernel.PaymentId;
import io.finlego.ledger.transaction.PaymentLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A payment. A draft becomes pending, posted or cancelled. A pending payment becomes posted or
 * cancelled. Each method that changes the status returns a new object, and throws {@link
 * IllegalStateException} if the status does not allow the change.
 *
 * @param lines the lines in the order of their sequence. A posted or cancelled payment is loaded
 *     without lines, because it cannot change any more
 */
public record Payment(
    PaymentId id,
    PaymentStatus status,
    PaymentDetails details,
    List<PaymentLine> lines,
    Instant createdAt,
    @Nullable Instant pendedAt,
    @Nullable Instant postedAt,
    @Nullable Instant cancelledAt,
    @Nullable String cancelReason) {

  /**
   * The reason that people read after the ledger's timer has cancelled a payment. No decision
   * depends on this text.
   */
  private static final String EXPIRED_REASON = "expired";

  /** A new draft, which moves no money yet. */
  static Payment drafted(
      PaymentId id, PaymentDetails details, List<PaymentLine> lines, Instant now) {
    return new Payment(id, PaymentStatus.DRAFT, details, lines, now, null, null, null, null);
  }

  /** The payment with these lines, which are loaded separately. */
  public Payment withLines(List<PaymentLine> newLines) {
    return new Payment(
        id, status, details, newLines, createdAt, pendedAt, postedAt, cancelledAt, cancelReason);
  }

  /**
   * Tells whether the payment has expired: its {@code expiresAt} has passed, and nobody posted or
   * cancelled it before. The answer is the same before and after the ledger's timer cancels the
   * payment. Only the timer can cancel a payment at its {@code expiresAt} or later. Therefore a
   * payment that was cancelled at such a time has expired.
   */
  boolean isExpired(Instant now) {
    Instant expiresAt = details.expiresAt();
    if (expiresAt == null) {
      return false;
    }
    return switch (status) {
      case DRAFT, PENDING -> !now.isBefore(expiresAt);
      case CANCELLED -> !Objects.requireNonNull(cancelledAt).isBefore(expiresAt);
      case POSTED -> false;
    };
  }

  /** Tells whether the payment is a draft or pending. */
  public boolean isOpen() {
    return status == PaymentStatus.DRAFT || status == PaymentStatus.PENDING;
  }

  Payment pended(Instant now) {
    require(status == PaymentStatus.DRAFT);
    return new Payment(id, PaymentStatus.PENDING, details, lines, createdAt, now, null, null, null);
  }

  Payment posted(Instant lastEntryAt) {
    require(isOpen());
    return new Payment(
        id, PaymentStatus.POSTED, details, lines, createdAt, pendedAt, lastEntryAt, null, null);
  }

  Payment cancelled(Instant now, @Nullable String reason) {
    require(isOpen());
    return new Payment(
        id, PaymentStatus.CANCELLED, details, lines, createdAt, pendedAt, null, now, reason);
  }

  /**
   * The payment after the ledger's timer has cancelled it. The cancellation is never dated before
   * {@code expiresAt}, even if the clock has been set back in the meantime.
   */
  Payment expired(Instant now) {
    Instant expiresAt = Objects.requireNonNull(details.expiresAt());
    return cancelled(now.isBefore(expiresAt) ? expiresAt : now, EXPIRED_REASON);
  }

  private void require(boolean isAllowed) {
    if (!isAllowed) {
      throw new IllegalStateException("Payment %s is %s.".formatted(id, status.word()));
    }
  }
}
