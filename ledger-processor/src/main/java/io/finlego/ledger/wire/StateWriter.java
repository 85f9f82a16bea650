package io.finlego.ledger.wire;

import io.finlego.kernel.TransactionId;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountDay;
import io.finlego.ledger.account.AccountDetails;
import io.finlego.ledger.account.EntrySide;
import io.finlego.ledger.account.Movement;
import io.finlego.ledger.payment.Payment;
import io.finlego.ledger.payment.PaymentChange;
import io.finlego.ledger.payment.PaymentStatus;
import io.finlego.ledger.transaction.LineTerms;
import io.finlego.ledger.transaction.PaymentLine;
import io.finlego.ledger.transaction.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the ledger's state into replies and events: {@code AccountSnapshot}, {@code
 * PaymentSnapshot} and {@code AccountMovement}, field by field. A test compares each byte with
 * Avro's own encoding of the generated classes.
 */
final class StateWriter {

  private StateWriter() {}

  static void account(AvroBytes out, Account account, AccountDetails details) {
    out.uuid(account.id().value())
        .maybeUuid(account.owner() == null ? null : account.owner().value())
        .text(details.number().toString())
        .maybeText(details.iban())
        .text(account.currency().code())
        .number(Symbols.ACCOUNT_TYPES.of(account.type()))
        .text(details.name())
        .number(Symbols.ACCOUNT_STATUSES.of(account.status()))
        .number(details.order())
        .number(account.balance().minorUnits())
        .number(account.held().minorUnits())
        .number(account.overdraftLimit().minorUnits())
        .maybeText(details.metadata())
        .instant(details.openedAt())
        .maybeInstant(details.closedAt())
        .number(account.version());
  }

  static void payment(AvroBytes out, PaymentChange change) {
    Payment payment = change.payment();
    out.uuid(payment.id().value())
        .number(Symbols.PAYMENT_STATUSES.of(payment.status()))
        .maybeText(payment.terms().externalId())
        .maybeText(payment.terms().description());
    transactions(out, change);
    out.maybeText(payment.terms().metadata())
        .instant(payment.createdAt())
        .maybeInstant(payment.pendedAt())
        .maybeInstant(payment.postedAt())
        .maybeInstant(payment.cancelledAt())
        .maybeInstant(payment.terms().expiresAt())
        .maybeText(payment.cancelReason());
  }

  static void movements(AvroBytes out, List<Movement> movements) {
    if (!movements.isEmpty()) {
      out.number(movements.size());
      for (Movement movement : movements) {
        movement(out, movement);
      }
    }
    out.number(0);
  }

  static void days(AvroBytes out, List<AccountDay> days) {
    if (!days.isEmpty()) {
      out.number(days.size());
      for (AccountDay day : days) {
        out.date(day.date())
            .number(day.opening())
            .decimal(day.debit())
            .decimal(day.credit())
            .number(day.closing())
            .number(day.entries());
      }
    }
    out.number(0);
  }

  static void movement(AvroBytes out, Movement movement) {
    Account after = movement.after();
    EntrySide side = movement.side();
    TransactionId transaction = movement.transactionId();
    out.uuid(after.id().value())
        .maybeUuid(after.owner() == null ? null : after.owner().value())
        .number(Symbols.ACCOUNT_TYPES.of(after.type()))
        .text(after.currency().code())
        .number(after.revision())
        .number(Symbols.KINDS.of(movement.kind()));
    if (side == null) {
      out.number(0);
    } else {
      out.number(1).number(Symbols.SIDES.of(side));
    }
    out.number(movement.amount().minorUnits())
        .maybeUuid(transaction == null ? null : transaction.value())
        .number(after.balance().minorUnits())
        .number(after.held().minorUnits())
        .number(after.overdraftLimit().minorUnits())
        .number(after.version())
        .number(Symbols.ACCOUNT_STATUSES.of(after.status()))
        .number(movement.inTransitChange().minorUnits());
  }

  /**
   * Writes the transactions as one block, then the end of the array. The block is never empty,
   * because a payment has at least one line.
   */
  private static void transactions(AvroBytes out, PaymentChange change) {
    Payment payment = change.payment();
    out.number(payment.lines().size());
    switch (change) {
      case PaymentChange.Posted posted ->
          posted.transactions().forEach(transaction -> transaction(out, payment, transaction));
      case PaymentChange.None none -> transaction(out, payment, none.made().transaction());
      case PaymentChange.Drafted _, PaymentChange.Pended _, PaymentChange.Cancelled _ -> {
        for (PaymentLine line : payment.lines()) {
          transaction(
              out,
              payment,
              line,
              line.amount().minorUnits(),
              payment.terms().valueDate(),
              null,
              null);
        }
      }
    }
    out.number(0);
  }

  private static void transaction(AvroBytes out, Payment payment, Transaction transaction) {
    transaction(
        out,
        payment,
        transaction.line(),
        transaction.amount().minorUnits(),
        transaction.valueDate(),
        transaction.bookingDate(),
        transaction.postedAt());
  }

  private static void transaction(
      AvroBytes out,
      Payment payment,
      PaymentLine line,
      long amount,
      @Nullable LocalDate valueDate,
      @Nullable LocalDate bookingDate,
      @Nullable Instant postedAt) {
    LineTerms terms = line.terms();
    UUID paymentId = payment.id().value();
    PaymentStatus status = payment.status();
    out.uuid(line.id().value())
        .uuid(paymentId)
        .number(line.sequence())
        .uuid(terms.debitAccountId().value())
        .uuid(terms.creditAccountId().value())
        .number(amount)
        .text(terms.amount().currency().code())
        .number(Symbols.PAYMENT_STATUSES.of(status))
        .number(Symbols.TRANSACTION_TYPES.of(terms.type()))
        .maybeText(terms.description())
        .maybeDate(valueDate)
        .maybeDate(bookingDate)
        .instant(payment.createdAt())
        .maybeInstant(postedAt)
        .maybeText(terms.metadata());
  }
}
