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
 * The imports that ask for accounts of a client that is not active. A client's status is known only
 * when the whole batch is decided, since a provider may have rejected the client before its import
 * arrived.
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

  /**
   * Rejects the imports of inactive clients. Several commands may have asked for the same import.
   */
  void rejectInactive() {
    Map<ClientImport, Client> imports = new LinkedHashMap<>();
    watched.forEach(
        (id, command) -> {
          ClientImport begunImport = batch.imports().begun(command.externalClientId());
          Client client =
              begunImport == null ? null : batch.clients().importing(begunImport.client());
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
