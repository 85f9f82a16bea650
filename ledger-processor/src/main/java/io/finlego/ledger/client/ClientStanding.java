package io.finlego.ledger.client;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.account.Restriction;

/**
 * What the ledger knows about a client.
 *
 * @param clientVersion the version of the client, in the client domain, from which the restriction
 *     comes; 0 before the first restriction
 * @param ended whether the client was erased, so that the ledger never opens an account for it
 *     again
 */
public record ClientStanding(
    ClientId client, long clientVersion, Restriction restriction, boolean ended) {

  /**
   * Tells whether the standing already has the restriction of this version or of a newer version.
   */
  boolean knowsVersion(long version) {
    return version <= clientVersion;
  }

  ClientStanding restricted(long version, Restriction newRestriction) {
    return new ClientStanding(client, version, newRestriction, ended);
  }

  /**
   * The standing of a client whose import begins with this restriction. If the standing already has
   * a restriction, it does not change, because that restriction is newer.
   */
  public ClientStanding imported(Restriction firstRestriction) {
    return clientVersion == 0 ? restricted(1, firstRestriction) : this;
  }

  /** The standing after the business relationship has ended. */
  ClientStanding withEnd() {
    return new ClientStanding(client, clientVersion, restriction, true);
  }
}
