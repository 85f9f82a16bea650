package io.finlego.ledger.client;

/** Decides the new restriction of a client. */
public final class RestrictingClient {

  private RestrictingClient() {}

  /**
   * Decides the client's new standing. The standing stays the same if its restriction comes from
   * the command's client version or from a newer one.
   */
  public static ClientStanding decide(
      ClientCommand.RestrictClient command, ClientStanding standing) {
    return standing.knowsVersion(command.clientVersion())
        ? standing
        : standing.withRestriction(command.clientVersion(), command.restriction());
  }
}
