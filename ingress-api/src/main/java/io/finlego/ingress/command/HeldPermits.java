package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.slot.FairPermits;
import org.jspecify.annotations.Nullable;

/**
 * The permits that a caller holds for one command.
 *
 * @param ofHeavy the permits of the domain's heavy commands; null if the command is a light one
 * @param ofPartition the permits of the command's partition
 * @param weight the weight of the command
 */
record HeldPermits(
    @Nullable FairPermits<CurrentCaller> ofHeavy,
    FairPermits<CurrentCaller> ofPartition,
    CurrentCaller caller,
    int weight) {

  void giveBack() {
    ofPartition.giveBack(caller, weight);
    if (ofHeavy != null) {
      ofHeavy.giveBack(caller, weight);
    }
  }
}
