package io.finlego.client.batch;

import io.finlego.client.importing.ClientImport;
import io.finlego.client.importing.ImportingClient;
import io.finlego.client.profile.Client;
import io.finlego.client.wire.Replies;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.ImportClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns imports away which ask for accounts of a client that is not active. That is known only when
 * the whole batch is decided, since the provider may have rejected it before it came.
 */
final class RejectedImports {

  private static final Rejection NOT_ACTIVE =
      new Rejection(
          RejectionCode.CLIENT_NOT_ACTIVE,
          "Accounts can be opened for active clients only, and this one is not.",
          "accounts");

  private final ClientBatch batch;
  private final Map<CommandId, Outcome> refused = new HashMap<>();
  private final Map<ClientImport, Client> turnedAway = new HashMap<>();

  private RejectedImports(ClientBatch batch) {
    this.batch = batch;
  }

  /** Whose import came to nothing, and what is answered to those who asked for it. */
  record TurnedAway(Set<ClientId> clients, Map<CommandId, Outcome> refused) {}

  static TurnedAway of(ClientBatch batch, List<ReceivedCommand<ClientCommand>> commands) {
    RejectedImports turning = new RejectedImports(batch);
    for (ReceivedCommand<ClientCommand> command : commands) {
      if (command.command().getPayload() instanceof ImportClient wanted) {
        turning.lookAt(command.id(), wanted);
      }
    }
    turning.turnedAway.forEach(batch::giveUp);
    return new TurnedAway(
        turning.turnedAway.keySet().stream().map(ClientImport::client).collect(Collectors.toSet()),
        turning.refused);
  }

  /** The same import may have been asked for more than once in the batch. */
  private void lookAt(CommandId command, ImportClient wanted) {
    ClientImport one = batch.begun(wanted.getExternalClientId());
    if (one == null
        || wanted.getAccounts().isEmpty()
        || !one.contentDigest().equals(ImportingClient.digest(wanted))) {
      return;
    }
    Client client = batch.importing(one.client());
    if (client != null && client.status() != ClientStatus.active) {
      turnedAway.put(one, client);
      refused.put(command, Replies.refused(List.of(NOT_ACTIVE)));
    }
  }
}
