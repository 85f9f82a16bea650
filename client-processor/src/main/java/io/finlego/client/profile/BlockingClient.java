package io.finlego.client.profile;

import io.finlego.schemas.client.BlockClient;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.UnblockClient;
import java.time.Instant;
import java.util.List;

/** Blocks and unblocks clients. Who is as asked for already stays so, and for the first reason. */
public final class BlockingClient {

  private BlockingClient() {}

  public static ClientChange decide(BlockClient command, Client client, Instant now) {
    if (client.status() == ClientStatus.blocked) {
      return ClientChange.none(client);
    }
    byte[] reason = ProfileSeals.bytes(command.getReason());
    return new ClientChange(
        client.blocked(reason, now),
        ClientChange.Audit.because("blocked", reason),
        command.getEditorUserId(),
        List.of(new ClientFact.Blocked()));
  }

  public static ClientChange decide(UnblockClient command, Client client, Instant now) {
    if (client.status() != ClientStatus.blocked) {
      return ClientChange.none(client);
    }
    return new ClientChange(
        client.unblocked(now),
        ClientChange.Audit.because("unblocked", ProfileSeals.bytes(command.getReason())),
        command.getEditorUserId(),
        List.of(new ClientFact.Unblocked()));
  }
}
