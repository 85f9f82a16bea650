package io.finlego.ledger.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The ledger's calendar, in one configured time zone.
 *
 * @param openDays the length of the open period: the greatest number of days by which a value date
 *     may be before today
 */
public record LedgerCalendar(ZoneId zone, int openDays) {

  public LedgerCalendar {
    if (openDays < 0) {
      throw new IllegalArgumentException("The open period cannot end after today.");
    }
  }

  /** Tells whether the value date is in the open period at this instant. */
  public boolean isOpen(LocalDate valueDate, Instant instant) {
    LocalDate today = dayOf(instant);
    return !valueDate.isAfter(today) && !valueDate.isBefore(today.minusDays(openDays));
  }

  /** The date in the ledger's time zone at this instant. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /**
   * Chooses the instant of the first transaction of a payment, so that all the payment's
   * transactions have the same booking date. Each transaction takes one microsecond. The instant is
   * {@code earliest}, or the next midnight if the transactions would otherwise fall on two days.
   *
   * @param transactionCount the number of the payment's transactions
   */
  public Instant startWithinOneDay(Instant earliest, int transactionCount) {
    LocalDate lastDay = dayOf(earliest.plus(transactionCount - 1, ChronoUnit.MICROS));
    return lastDay.equals(dayOf(earliest)) ? earliest : lastDay.atStartOfDay(zone).toInstant();
  }
}
