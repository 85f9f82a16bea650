package io.finlego.ledger.client;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.account.Restriction;

/**
 * A client as the ledger knows it.
 *
 * @param clientVersion the version of the client that brought the restriction; 0 before the first
 *     restriction
 * @param ended whether the client was erased, and so never gets an account again
 */
public record ClientStanding(
    ClientId client, long clientVersion, Restriction restriction, boolean ended) {

  /** Tells whether the ledger already knows this version or a newer one. */
  boolean knows(long version) {
    return version <= clientVersion;
  }

  ClientStanding restricted(long version, Restriction now) {
    return new ClientStanding(client, version, now, ended);
  }

  /**
   * The standing of a client that was just created with this restriction. If the ledger already
   * knows a restriction of the client, that restriction is newer and stays.
   */
  public ClientStanding imported(Restriction now) {
    return clientVersion == 0 ? restricted(1, now) : this;
  }

  ClientStanding withEnd() {
    return new ClientStanding(client, clientVersion, restriction, true);
  }
}
