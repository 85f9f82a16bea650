package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.slot.FairPermits;

/**
 * The permit to send one command.
 *
 * @param permits the permits of the command's domain
 * @param count how many of them the command needs
 */
record CommandPermit(FairPermits<CurrentCaller> permits, int count) {

  void giveBack() {
    permits.giveBack(count);
  }
}
