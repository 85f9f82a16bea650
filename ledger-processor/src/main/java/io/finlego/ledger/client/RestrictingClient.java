package io.finlego.ledger.client;

/** Restricts a client, or lifts the restriction. */
public final class RestrictingClient {

  private RestrictingClient() {}

  /** The client's standing afterwards. It stays the same if the ledger knows a newer version. */
  public static ClientStanding decide(
      ClientCommand.RestrictClient command, ClientStanding standing) {
    return standing.knows(command.clientVersion())
        ? standing
        : standing.restricted(command.clientVersion(), command.restriction());
  }
}
