package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.EntrySide;
import io.finlego.ledger.account.Movement;
import io.finlego.ledger.entry.Entry;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.transaction.PaymentLine;
import io.finlego.ledger.transaction.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lines of a payment into transactions and entries. All of them are posted at one
 * instant, so that no instant shows a part of the payment. The instant is later than all earlier
 * entries of the payment's accounts. This class does not check whether the funds are sufficient.
 * For a pending payment the funds are held. For a payment in one step, {@link MakingPayment} checks
 * the funds before the booking.
 */
final class Booking {

  private final Payment payment;
  private final TentativeAccounts accounts;
  private final LocalDate bookingDate;
  private final List<Transaction> transactions;
  private final List<Entry> entries;

  private Booking(Payment payment, TentativeAccounts accounts, LocalDate bookingDate) {
    this.payment = payment;
    this.accounts = accounts;
    this.bookingDate = bookingDate;
    transactions = new ArrayList<>(payment.lines().size());
    entries = new ArrayList<>(2 * payment.lines().size());
  }

  /**
   * Posts the payment. Refuses if an entry would take a balance out of its range.
   *
   * @param partialAmount the amount to post if a payment of one line is posted in part; null to
   *     post every line in full
   */
  static Decision<PaymentChange.Posted> post(
      Payment payment,
      @Nullable Money partialAmount,
      TentativeAccounts accounts,
      DecisionContext context) {
    Instant postedAt = instantAfterEntries(payment, accounts, context);
    Booking booking = new Booking(payment, accounts, context.calendar().dayOf(postedAt));
    for (PaymentLine line : payment.lines()) {
      Rejection reason =
          booking.book(line, partialAmount == null ? line.amount() : partialAmount, postedAt);
      if (reason != null) {
        return new Decision.Refused<>(List.of(reason));
      }
    }
    return Decision.accept(
        new PaymentChange.Posted(
            payment.posted(postedAt),
            postedAt,
            accounts.movements(),
            booking.transactions,
            booking.entries));
  }

  /**
   * The earliest instant at which the payment can be posted. This instant is not before the
   * decision, and it is later than every entry of the payment's accounts.
   */
  private static Instant instantAfterEntries(
      Payment payment, TentativeAccounts accounts, DecisionContext context) {
    Instant earliest = context.now();
    for (PaymentLine line : payment.lines()) {
      earliest = laterThanLastEntry(accounts.get(line.debitAccountId()), earliest);
      earliest = laterThanLastEntry(accounts.get(line.creditAccountId()), earliest);
    }
    return earliest;
  }

  private static Instant laterThanLastEntry(Account account, Instant instant) {
    return account.lastPostedAt().isBefore(instant)
        ? instant
        : account.lastPostedAt().plus(1, ChronoUnit.MICROS);
  }

  private @Nullable Rejection book(PaymentLine line, Money amount, Instant postedAt) {
    Account debitAccount = accounts.get(line.debitAccountId());
    Account creditAccount = accounts.get(line.creditAccountId());
    boolean wasPending = payment.status() == PaymentStatus.PENDING;
    LinePath path = wasPending ? LinePath.ofSequence(line.sequence()) : LinePath.ONLY_LINE;
    Rejection reason = FundsRules.reasonAgainstBooking(debitAccount, creditAccount, amount, path);
    if (reason == null) {
      transactions.add(
          new Transaction(
              payment.id(), line, amount, valueDate(), bookingDate, payment.createdAt(), postedAt));
      add(
          wasPending
              ? debitAccount.bookHeldDebit(
                  amount,
                  debitAccount.amountToHold(line.amount()),
                  line.id(),
                  accounts.isInTransit(line),
                  postedAt)
              : debitAccount.book(EntrySide.DEBIT, amount, line.id(), postedAt));
      add(creditAccount.book(EntrySide.CREDIT, amount, line.id(), postedAt));
    }
    return reason;
  }

  private LocalDate valueDate() {
    LocalDate requestedDate = payment.details().valueDate();
    return requestedDate == null ? bookingDate : requestedDate;
  }

  private void add(Movement movement) {
    accounts.apply(movement);
    entries.add(Entry.of(movement, bookingDate));
  }
}
