package io.finlego.reports.topology;

import io.finlego.reports.figures.AccountKind;
import io.finlego.reports.figures.Booking;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Movement;
import io.finlego.reports.figures.Restatement;
import io.finlego.reports.figures.WideAmount;
import io.finlego.schemas.ledger.AccountChanged;
import io.finlego.schemas.ledger.AccountClosed;
import io.finlego.schemas.ledger.AccountMovement;
import io.finlego.schemas.ledger.AccountOpened;
import io.finlego.schemas.ledger.AccountReordered;
import io.finlego.schemas.ledger.AccountStatus;
import io.finlego.schemas.ledger.DayFigures;
import io.finlego.schemas.ledger.DaysRestated;
import io.finlego.schemas.ledger.EntrySide;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.MovementKind;
import io.finlego.schemas.ledger.PaymentCancelled;
import io.finlego.schemas.ledger.PaymentDrafted;
import io.finlego.schemas.ledger.PaymentPended;
import io.finlego.schemas.ledger.PaymentPosted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/** Converts ledger events to movements. */
final class MovementReader {

  private MovementReader() {}

  /**
   * Returns the movements of an event, each with its account id, in the order of the event. Returns
   * an empty list if the event has no movements.
   *
   * @throws IllegalArgumentException if the event contains something that this release cannot apply
   */
  static List<KeyValue<UUID, Movement>> movementsOf(LedgerEvent event) {
    List<AccountMovement> movements =
        switch (event.getPayload()) {
          case AccountOpened opened -> List.of(opened.getMovement());
          case AccountChanged changed -> List.of(changed.getMovement());
          case AccountReordered reordered -> List.of(reordered.getMovement());
          case AccountClosed closed -> List.of(closed.getMovement());
          case DaysRestated restated -> List.of(restated.getMovement());
          case PaymentPosted posted -> posted.getMovements();
          case PaymentPended pended -> pended.getMovements();
          case PaymentCancelled cancelled -> cancelled.getMovements();
          case PaymentDrafted _ -> List.of();
          default ->
              throw new IllegalArgumentException(
                  "The payload %s is unknown here.".formatted(event.getPayload().getClass()));
        };
    long atMicros = ChronoUnit.MICROS.between(Instant.EPOCH, event.getOccurredAt());
    int bookingDay = Math.toIntExact(event.getBookingDate().toEpochDay());
    Restatement restatement = restatementIn(event);
    List<KeyValue<UUID, Movement>> keyedMovements = new ArrayList<>(movements.size());
    for (AccountMovement movement : movements) {
      keyedMovements.add(
          KeyValue.pair(
              movement.getAccountId(), toMovement(movement, atMicros, bookingDay, restatement)));
    }
    return keyedMovements;
  }

  private static @Nullable Restatement restatementIn(LedgerEvent event) {
    return event.getPayload() instanceof DaysRestated restated
        ? new Restatement(
            epochDay(restated.getFrom()),
            epochDay(restated.getTo()),
            restated.getDays().stream().map(MovementReader::toDay).toList())
        : null;
  }

  private static Day toDay(DayFigures figures) {
    return new Day(
        epochDay(figures.getDate()),
        figures.getOpeningBalance(),
        WideAmount.of(figures.getDebitTurnover().toBigIntegerExact()),
        WideAmount.of(figures.getCreditTurnover().toBigIntegerExact()),
        figures.getClosingBalance(),
        figures.getEntries());
  }

  private static int epochDay(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static Movement toMovement(
      AccountMovement movement, long atMicros, int bookingDay, @Nullable Restatement restatement) {
    Booking booking = bookingOf(movement);
    return new Movement(
        movement.getClientId(),
        AccountKind.of(movement.getAccountType()),
        movement.getCurrency(),
        movement.getRevision(),
        booking,
        booking == Booking.NONE ? 0 : movement.getAmount(),
        movement.getBalanceAfter(),
        movement.getHeldAfter(),
        movement.getOverdraftLimit(),
        movement.getVersion(),
        movement.getStatusAfter() != AccountStatus.closed,
        movement.getInTransitDelta(),
        atMicros,
        bookingDay,
        restatement);
  }

  /**
   * Returns the side of a movement's entry. A movement of an unknown kind, which a later release
   * wrote, counts as a movement without an entry. If that movement changed the balance after all,
   * {@link AccountState#afterMovement} throws an exception.
   *
   * @throws IllegalArgumentException if the movement has an entry without a side
   */
  private static Booking bookingOf(AccountMovement movement) {
    if (movement.getKind() != MovementKind.entry) {
      return Booking.NONE;
    }
    EntrySide side = movement.getSide();
    if (side == EntrySide.debit) {
      return Booking.DEBIT;
    }
    if (side == EntrySide.credit) {
      return Booking.CREDIT;
    }
    throw new IllegalArgumentException("An entry has no side.");
  }
}
