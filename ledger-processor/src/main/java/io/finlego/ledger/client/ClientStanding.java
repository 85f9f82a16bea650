package io.finlego.ledger.client;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.account.Restriction;

/**
 * A client as the ledger knows it.
 *
 * @param clientVersion of the client that the restriction comes from; 0: nobody said anything
 * @param ended it was erased, and never gets an account again
 */
public record ClientStanding(
    ClientId client, long clientVersion, Restriction restriction, boolean ended) {

  /** Whether that version says nothing new. */
  boolean knows(long version) {
    return version <= clientVersion;
  }

  ClientStanding restricted(long version, Restriction now) {
    return new ClientStanding(client, version, now, ended);
  }

  /** Of a client that is new; what was said of it since is newer. */
  public ClientStanding imported(Restriction now) {
    return clientVersion == 0 ? restricted(1, now) : this;
  }

  ClientStanding withEnd() {
    return new ClientStanding(client, clientVersion, restriction, true);
  }
}
