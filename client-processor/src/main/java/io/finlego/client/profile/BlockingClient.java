package io.finlego.client.profile;

import io.finlego.client.profile.ProfileCommand.BlockClient;
import io.finlego.client.profile.ProfileCommand.UnblockClient;
import java.time.Instant;
import java.util.List;

/** Blocks and unblocks clients. A client that is already blocked keeps its first reason. */
public final class BlockingClient {

  private BlockingClient() {}

  public static ClientChange decide(BlockClient command, Client client, Instant now) {
    if (client.status() == ClientStatus.BLOCKED) {
      return new ClientChange.Unchanged(client);
    }
    byte[] reason = command.reason().data();
    return new ClientChange.Changed(
        client.blocked(reason, now),
        ClientChange.Audit.because(ChangeKind.BLOCKED, reason),
        command.editor(),
        List.of(new ClientFact.Blocked()));
  }

  public static ClientChange decide(UnblockClient command, Client client, Instant now) {
    if (client.status() != ClientStatus.BLOCKED) {
      return new ClientChange.Unchanged(client);
    }
    return new ClientChange.Changed(
        client.unblocked(now),
        ClientChange.Audit.because(ChangeKind.UNBLOCKED, command.reason().data()),
        command.editor(),
        List.of(new ClientFact.Unblocked()));
  }
}
