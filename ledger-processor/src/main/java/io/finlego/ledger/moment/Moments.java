package io.finlego.ledger.moment;

import java.time.Instant;

/** Gives each decision a moment of its own, later than all earlier ones. */
public interface Moments {

  Moment next();

  /** Moves the clock on: the next moment comes after this instant. */
  void passed(Instant instant);
}
