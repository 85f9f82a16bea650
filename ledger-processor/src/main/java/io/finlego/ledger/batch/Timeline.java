package io.finlego.ledger.batch;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.TimeOrderedIds;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.moment.LedgerCalendar;
import io.finlego.ledger.moment.Moments;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Gives each command of a batch its own instant, at least one microsecond after the instant of the
 * command before it.
 */
final class Timeline {

  private final LedgerCalendar calendar;
  private Instant nextInstant;

  Timeline(Instant start, LedgerCalendar calendar) {
    this.nextInstant = start;
    this.calendar = calendar;
  }

  /** The moments of the next command. */
  Moments momentsOf(CommandId command) {
    return new CommandMoments(new TimeOrderedIds(command));
  }

  /** Makes the instants of all further contexts later than this instant. */
  void advancePast(Instant instant) {
    if (!instant.isBefore(nextInstant)) {
      nextInstant = instant.plus(1, ChronoUnit.MICROS);
    }
  }

  private final class CommandMoments implements Moments {

    private final TimeOrderedIds ids;

    private CommandMoments(TimeOrderedIds ids) {
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
      Timeline.this.advancePast(instant);
    }
  }
}
