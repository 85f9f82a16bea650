package io.finlego.ledger.moment;

import java.time.Instant;

/** Gives each decision its own moment, which is later than the moments of all earlier decisions. */
public interface Moments {

  Moment next();

  /** Makes all further moments later than this instant. */
  void advancePast(Instant instant);
}
