package io.finlego.ledger.batch;

import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.moment.LedgerCalendar;
import io.finlego.ledger.moment.Moments;
import io.finlego.ledger.moment.TimeOrderedIds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Gives each command of a batch its own instant, at least one microsecond after the instant of the
 * command before it.
 */
final class Timeline implements Moments {

  private final LedgerCalendar calendar;
  private final TimeOrderedIds ids;
  private Instant nextInstant;

  Timeline(Instant start, LedgerCalendar calendar, TimeOrderedIds ids) {
    this.nextInstant = start;
    this.calendar = calendar;
    this.ids = ids;
  }

  @Override
  public DecisionContext next() {
    DecisionContext context = new DecisionContext(nextInstant, calendar, ids);
    nextInstant = nextInstant.plus(1, ChronoUnit.MICROS);
    return context;
  }

  @Override
  public void advancePast(Instant instant) {
    if (!instant.isBefore(nextInstant)) {
      nextInstant = instant.plus(1, ChronoUnit.MICROS);
    }
  }
}
