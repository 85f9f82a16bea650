package io.finlego.ledger.client;

/** Decides the new restriction of a client. */
public final class RestrictingClient {

  private RestrictingClient() {}

  /**
   * Decides the client's new standing. The standing does not change if it already has the
   * restriction of this version, or of a newer version, of the client.
   */
  public static ClientStanding decide(
      ClientCommand.RestrictClient command, ClientStanding standing) {
    return standing.knowsVersion(command.clientVersion())
        ? standing
        : standing.restricted(command.clientVersion(), command.restriction());
  }
}
