package io.finlego.ledger.moment;

import java.time.Instant;

/**
 * Gives each decision of one command its own context. The instant of a context is later than the
 * instants of all earlier contexts, including those of earlier commands.
 */
public interface Moments {

  DecisionContext next();

  /** Makes the instants of all further contexts later than this instant. */
  void advancePast(Instant instant);
}
