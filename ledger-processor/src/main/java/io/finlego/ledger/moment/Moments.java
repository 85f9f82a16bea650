package io.finlego.ledger.moment;

import java.time.Instant;

/** Gives each decision a moment of its own, later than the ones before. */
public interface Moments {

  Moment next();

  /** What follows comes after that instant. */
  void passed(Instant instant);
}
