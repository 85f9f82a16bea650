package io.finlego.ledger.wire;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.TransactionId;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.account.AccountDetails;
import io.finlego.ledger.account.Movement;
import io.finlego.ledger.payment.Payment;
import io.finlego.ledger.payment.PaymentChange;
import io.finlego.ledger.transaction.LineDetails;
import io.finlego.ledger.transaction.PaymentLine;
import io.finlego.ledger.transaction.Transaction;
import io.finlego.schemas.ledger.AccountMovement;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.ledger.AccountStatus;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.EntrySide;
import io.finlego.schemas.ledger.MovementKind;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.ledger.PaymentStatus;
import io.finlego.schemas.ledger.TransactionSnapshot;
import io.finlego.schemas.ledger.TransactionType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same state as generated classes of the schemas. Their encoding by Avro is the oracle. */
final class Snapshots {

  private Snapshots() {}

  static AccountSnapshot of(AccountChange change) {
    Account account = change.account();
    AccountDetails details = change.details();
    return new AccountSnapshot(
        account.id().value(),
        uuid(account.owner()),
        details.number().toString(),
        details.iban(),
        account.currency().code(),
        AccountType.valueOf(account.type().word()),
        details.name(),
        AccountStatus.valueOf(account.status().word()),
        details.sortOrder(),
        account.balance().minorUnits(),
        account.held().minorUnits(),
        account.overdraftLimit().minorUnits(),
        details.metadata(),
        details.openedAt(),
        details.closedAt(),
        account.version());
  }

  static PaymentSnapshot of(PaymentChange change) {
    Payment payment = change.payment();
    return new PaymentSnapshot(
        payment.id().value(),
        PaymentStatus.valueOf(payment.status().word()),
        payment.details().externalId(),
        payment.details().description(),
        transactions(change),
        payment.details().metadata(),
        payment.createdAt(),
        payment.pendedAt(),
        payment.postedAt(),
        payment.cancelledAt(),
        payment.details().expiresAt(),
        payment.cancelReason());
  }

  static List<AccountMovement> of(List<Movement> movements) {
    List<AccountMovement> snapshots = new ArrayList<>(movements.size());
    for (Movement movement : movements) {
      snapshots.add(of(movement));
    }
    return snapshots;
  }

  static AccountMovement of(Movement movement) {
    Account after = movement.accountAfter();
    return new AccountMovement(
        after.id().value(),
        uuid(after.owner()),
        AccountType.valueOf(after.type().word()),
        after.currency().code(),
        after.revision(),
        kind(movement),
        movement.side() == null ? null : EntrySide.valueOf(movement.side().word()),
        movement.amount().minorUnits(),
        uuid(movement.transactionId()),
        after.balance().minorUnits(),
        after.held().minorUnits(),
        after.overdraftLimit().minorUnits(),
        after.version(),
        AccountStatus.valueOf(after.status().word()),
        movement.inTransitChange().minorUnits());
  }

  private static List<TransactionSnapshot> transactions(PaymentChange change) {
    List<TransactionSnapshot> snapshots = new ArrayList<>(change.payment().lines().size());
    if (change instanceof PaymentChange.Posted posted) {
      for (Transaction transaction : posted.transactions()) {
        snapshots.add(of(transaction));
      }
    } else {
      for (PaymentLine line : change.payment().lines()) {
        snapshots.add(of(change.payment(), line));
      }
    }
    return snapshots;
  }

  private static TransactionSnapshot of(Transaction transaction) {
    return transaction(
        transaction.paymentId(),
        transaction.line(),
        transaction.amount().minorUnits(),
        PaymentStatus.posted,
        transaction.valueDate(),
        transaction.bookingDate(),
        transaction.createdAt(),
        transaction.postedAt());
  }

  private static TransactionSnapshot of(Payment payment, PaymentLine line) {
    return transaction(
        payment.id(),
        line,
        line.amount().minorUnits(),
        PaymentStatus.valueOf(payment.status().word()),
        payment.details().valueDate(),
        null,
        payment.createdAt(),
        null);
  }

  private static TransactionSnapshot transaction(
      PaymentId paymentId,
      PaymentLine line,
      long amount,
      PaymentStatus status,
      @Nullable LocalDate valueDate,
      @Nullable LocalDate bookingDate,
      Instant createdAt,
      @Nullable Instant postedAt) {
    LineDetails details = line.details();
    return new TransactionSnapshot(
        line.id().value(),
        paymentId.value(),
        line.sequence(),
        details.debitAccountId().value(),
        details.creditAccountId().value(),
        amount,
        details.amount().currency().code(),
        status,
        TransactionType.valueOf(details.type().word()),
        details.description(),
        valueDate,
        bookingDate,
        createdAt,
        postedAt,
        details.metadata());
  }

  private static MovementKind kind(Movement movement) {
    return switch (movement.kind()) {
      case OPENED -> MovementKind.opened;
      case HELD -> MovementKind.held;
      case RELEASED -> MovementKind.released;
      case ENTRY -> MovementKind.entry;
      case CHANGED -> MovementKind.changed;
    };
  }

  private static @Nullable UUID uuid(@Nullable ClientId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable UUID uuid(@Nullable TransactionId id) {
    return id == null ? null : id.value();
  }
}
