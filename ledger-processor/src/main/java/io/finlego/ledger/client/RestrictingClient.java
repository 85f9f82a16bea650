package io.finlego.ledger.client;

/** Restricts a client, or lifts the restriction. */
public final class RestrictingClient {

  private RestrictingClient() {}

  /**
   * Decides the client's new standing. The standing stays as it is if the ledger knows a newer
   * version of the client.
   */
  public static ClientStanding decide(
      ClientCommand.RestrictClient command, ClientStanding standing) {
    return standing.knows(command.clientVersion())
        ? standing
        : standing.restricted(command.clientVersion(), command.restriction());
  }
}
