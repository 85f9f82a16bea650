package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.slot.FairPermits;

/**
 * The permits that a caller holds for one command.
 *
 * @param permits the permits of the command's partition
 * @param weight the weight of the command
 */
record HeldPermits(FairPermits<CurrentCaller> permits, CurrentCaller caller, int weight) {

  void giveBack() {
    permits.giveBack(caller, weight);
  }
}
