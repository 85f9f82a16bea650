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
import io.finlego.ledger.transaction.LineDetails;
import io.finlego.ledger.transaction.PaymentLine;
import io.finlego.ledger.transaction.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the ledger's state into replies and events: the records {@code AccountSnapshot}, {@code
 * PaymentSnapshot} and {@code AccountMovement}, field by field. A test compares the result byte by
 * byte with Avro's own encoding of the generated classes.
 */
final class StateWriter {

  private StateWriter() {}

  static void account(AvroBytes target, Account account, AccountDetails details) {
    target
        .uuid(account.id().value())
        .maybeUuid(account.owner() == null ? null : account.owner().value())
        .text(details.number().toString())
        .maybeText(details.iban())
        .text(account.currency().code())
        .number(Symbols.ACCOUNT_TYPES.numberOf(account.type()))
        .text(details.name())
        .number(Symbols.ACCOUNT_STATUSES.numberOf(account.status()))
        .number(details.sortOrder())
        .number(account.balance().minorUnits())
        .number(account.held().minorUnits())
        .number(account.overdraftLimit().minorUnits())
        .maybeText(details.metadata())
        .instant(details.openedAt())
        .maybeInstant(details.closedAt())
        .number(account.version());
  }

  static void payment(AvroBytes target, PaymentChange change) {
    Payment payment = change.payment();
    target
        .uuid(payment.id().value())
        .number(Symbols.PAYMENT_STATUSES.numberOf(payment.status()))
        .maybeText(payment.details().externalId())
        .maybeText(payment.details().description());
    transactions(target, change);
    target
        .maybeText(payment.details().metadata())
        .instant(payment.createdAt())
        .maybeInstant(payment.pendedAt())
        .maybeInstant(payment.postedAt())
        .maybeInstant(payment.cancelledAt())
        .maybeInstant(payment.details().expiresAt())
        .maybeText(payment.cancelReason());
  }

  static void movements(AvroBytes target, List<Movement> movements) {
    if (!movements.isEmpty()) {
      target.number(movements.size());
      for (Movement movement : movements) {
        movement(target, movement);
      }
    }
    target.number(0);
  }

  static void days(AvroBytes target, List<AccountDay> days) {
    if (!days.isEmpty()) {
      target.number(days.size());
      for (AccountDay day : days) {
        target
            .date(day.date())
            .number(day.openingBalance())
            .decimal(day.debitSum())
            .decimal(day.creditSum())
            .number(day.closingBalance())
            .number(day.entryCount());
      }
    }
    target.number(0);
  }

  static void movement(AvroBytes target, Movement movement) {
    Account accountAfter = movement.accountAfter();
    EntrySide side = movement.side();
    TransactionId transactionId = movement.transactionId();
    target
        .uuid(accountAfter.id().value())
        .maybeUuid(accountAfter.owner() == null ? null : accountAfter.owner().value())
        .number(Symbols.ACCOUNT_TYPES.numberOf(accountAfter.type()))
        .text(accountAfter.currency().code())
        .number(accountAfter.revision())
        .number(Symbols.MOVEMENT_KINDS.numberOf(movement.kind()));
    if (side == null) {
      target.number(0);
    } else {
      target.number(1).number(Symbols.ENTRY_SIDES.numberOf(side));
    }
    target
        .number(movement.amount().minorUnits())
        .maybeUuid(transactionId == null ? null : transactionId.value())
        .number(accountAfter.balance().minorUnits())
        .number(accountAfter.held().minorUnits())
        .number(accountAfter.overdraftLimit().minorUnits())
        .number(accountAfter.version())
        .number(Symbols.ACCOUNT_STATUSES.numberOf(accountAfter.status()))
        .number(movement.inTransitChange().minorUnits());
  }

  /**
   * Writes the array of transactions: one block and the end of the array. The block is never empty,
   * because a payment has at least one line. An empty block would already end the array.
   */
  private static void transactions(AvroBytes target, PaymentChange change) {
    Payment payment = change.payment();
    target.number(payment.lines().size());
    switch (change) {
      case PaymentChange.Posted postedChange ->
          postedChange
              .transactions()
              .forEach(transaction -> transaction(target, payment, transaction));
      case PaymentChange.Unchanged unchanged ->
          transaction(target, payment, unchanged.madePayment().transaction());
      case PaymentChange.Drafted _, PaymentChange.Pended _, PaymentChange.Cancelled _ -> {
        for (PaymentLine line : payment.lines()) {
          transaction(
              target,
              payment,
              line,
              line.amount().minorUnits(),
              payment.details().valueDate(),
              null,
              null);
        }
      }
    }
    target.number(0);
  }

  private static void transaction(AvroBytes target, Payment payment, Transaction transaction) {
    transaction(
        target,
        payment,
        transaction.line(),
        transaction.amount().minorUnits(),
        transaction.valueDate(),
        transaction.bookingDate(),
        transaction.postedAt());
  }

  private static void transaction(
      AvroBytes target,
      Payment payment,
      PaymentLine line,
      long amount,
      @Nullable LocalDate valueDate,
      @Nullable LocalDate bookingDate,
      @Nullable Instant postedAt) {
    LineDetails details = line.details();
    UUID paymentId = payment.id().value();
    PaymentStatus status = payment.status();
    target
        .uuid(line.id().value())
        .uuid(paymentId)
        .number(line.sequence())
        .uuid(details.debitAccountId().value())
        .uuid(details.creditAccountId().value())
        .number(amount)
        .text(details.amount().currency().code())
        .number(Symbols.PAYMENT_STATUSES.numberOf(status))
        .number(Symbols.TRANSACTION_TYPES.numberOf(details.type()))
        .maybeText(details.description())
        .maybeDate(valueDate)
        .maybeDate(bookingDate)
        .instant(payment.createdAt())
        .maybeInstant(postedAt)
        .maybeText(details.metadata());
  }
}
