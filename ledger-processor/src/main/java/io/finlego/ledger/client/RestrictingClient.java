package io.finlego.ledger.client;

/** Lets money leave a client's accounts, or not. */
public final class RestrictingClient {

  private RestrictingClient() {}

  /** What is known of the client then; the same as before if newer things are known. */
  public static ClientStanding decide(
      ClientCommand.RestrictClient command, ClientStanding standing) {
    return standing.knows(command.clientVersion())
        ? standing
        : standing.restricted(command.clientVersion(), command.restriction());
  }
}
