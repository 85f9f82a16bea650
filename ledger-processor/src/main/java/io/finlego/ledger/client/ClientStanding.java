package io.finlego.ledger.client;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.ClientVersions;
import io.finlego.ledger.account.Restriction;

/**
 * What the ledger knows about a client.
 *
 * @param clientVersion the client's version from which the restriction comes; 0 before the first
 *     restriction. The client domain counts the versions of a client
 * @param ended whether the business relationship with the client has ended. If it has ended, the
 *     ledger never opens an account for the client again
 */
public record ClientStanding(
    ClientId client, long clientVersion, Restriction restriction, boolean ended) {

  /**
   * Tells whether the standing already has the restriction of this version of the client, or of a
   * newer version.
   */
  boolean knowsVersion(long version) {
    return ClientVersions.isKnown(version, clientVersion);
  }

  ClientStanding withRestriction(long version, Restriction newRestriction) {
    return new ClientStanding(client, version, newRestriction, ended);
  }

  /**
   * The standing after the client was imported with this restriction. If the standing already has a
   * restriction, the standing stays the same, because that restriction is newer.
   */
  public ClientStanding afterImport(Restriction firstRestriction) {
    return clientVersion == 0 ? withRestriction(1, firstRestriction) : this;
  }

  /** The standing after the business relationship has ended. */
  ClientStanding afterEnd() {
    return new ClientStanding(client, clientVersion, restriction, true);
  }
}
