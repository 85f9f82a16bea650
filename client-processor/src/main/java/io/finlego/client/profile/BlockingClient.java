package io.finlego.client.profile;

import io.finlego.client.profile.ProfileCommand.BlockClient;
import io.finlego.client.profile.ProfileCommand.UnblockClient;
import java.time.Instant;
import java.util.List;

/**
 * Decides how to block or unblock a client. If a client is blocked already, the first reason stays.
 */
public final class BlockingClient {

  private BlockingClient() {}

  /** Blocks the client. Changes nothing if it is blocked already. */
  public static ClientChange decide(BlockClient command, Client client, Instant now) {
    if (client.status() == ClientStatus.BLOCKED) {
      return new ClientChange.Unchanged(client);
    }
    byte[] reason = command.reason().data();
    return new ClientChange.Changed(
        client.blocked(reason, now),
        ClientChange.Audit.withReason(ChangeKind.BLOCKED, reason),
        command.editor(),
        List.of(new ClientFact.Blocked()));
  }

  /** Unblocks the client. Changes nothing if it is not blocked. */
  public static ClientChange decide(UnblockClient command, Client client, Instant now) {
    if (client.status() != ClientStatus.BLOCKED) {
      return new ClientChange.Unchanged(client);
    }
    return new ClientChange.Changed(
        client.unblocked(now),
        ClientChange.Audit.withReason(ChangeKind.UNBLOCKED, command.reason().data()),
        command.editor(),
        List.of(new ClientFact.Unblocked()));
  }
}
