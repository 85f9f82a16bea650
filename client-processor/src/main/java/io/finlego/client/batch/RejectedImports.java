package io.finlego.client.batch;

import io.finlego.client.importing.ClientImport;
import io.finlego.client.importing.ImportCommand.ImportClient;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientStatus;
import io.finlego.client.wire.Answer;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The imports that ask for accounts of a client that is not active. That is known only when the
 * whole batch is decided, since a provider may have rejected the client before it came.
 */
final class RejectedImports {

  static final Answer REFUSAL =
      new Answer.Refused(
          List.of(
              new Rejection(
                  ClientRejectionCode.CLIENT_NOT_ACTIVE,
                  "Accounts can be opened for active clients only, and this one is not.",
                  "accounts")));

  private final ClientBatch batch;
  private final Map<CommandId, ImportClient> watched = new LinkedHashMap<>();
  private final Set<CommandId> rejectedCommands = new HashSet<>();

  RejectedImports(ClientBatch batch) {
    this.batch = batch;
  }

  void watch(CommandId id, ImportClient command) {
    watched.put(id, command);
  }

  /** Rejects what is to be rejected. The same import may have been asked for more than once. */
  void rejectInactive() {
    Map<ClientImport, Client> imports = new LinkedHashMap<>();
    watched.forEach(
        (id, command) -> {
          ClientImport begunImport = batch.imports().begun(command.externalClientId());
          Client client = begunImport == null ? null : batch.clients().importing(begunImport.client());
          if (begunImport != null
              && client != null
              && client.status() != ClientStatus.ACTIVE
              && !command.accounts().isEmpty()
              && begunImport.contentDigest().equals(command.contentDigest())) {
            imports.put(begunImport, client);
            rejectedCommands.add(id);
          }
        });
    imports.forEach(batch::giveUp);
  }

  boolean has(CommandId id) {
    return rejectedCommands.contains(id);
  }
}
