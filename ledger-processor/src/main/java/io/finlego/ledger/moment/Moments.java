package io.finlego.ledger.moment;

import java.time.Instant;

/** Gives each decision a moment of its own, later than all earlier ones. */
public interface Moments {

  Moment next();

  /** Moves on: the next moment comes after that instant. */
  void passed(Instant instant);
}
