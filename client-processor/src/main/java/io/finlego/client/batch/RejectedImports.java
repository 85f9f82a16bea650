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
 * Rejects the imports that open accounts for a client that is not active. A verification provider
 * may have rejected the client before the import arrived. The batch learns this when it verifies
 * its clients, after all commands on clients are decided. So the imports are checked only after
 * that.
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
  private final Map<CommandId, ImportClient> watchedCommands = new LinkedHashMap<>();
  private final Set<CommandId> rejectedCommands = new HashSet<>();

  RejectedImports(ClientBatch batch) {
    this.batch = batch;
  }

  /** Remembers an import, so that {@link #rejectInactive} checks its client. */
  void watch(CommandId id, ImportClient command) {
    watchedCommands.put(id, command);
  }

  /**
   * Rejects the remembered imports that this batch began for inactive clients, if the imports have
   * accounts. If several commands request the same import, all these commands are rejected.
   */
  void rejectInactive() {
    Map<ClientImport, Client> rejectedImports = new LinkedHashMap<>();
    watchedCommands.forEach(
        (id, command) -> {
          ClientImport begunImport = batch.imports().begunImport(command.externalClientId());
          Client client =
              begunImport == null ? null : batch.clients().getImporting(begunImport.client());
          if (begunImport != null
              && client != null
              && client.status() != ClientStatus.ACTIVE
              && !command.accounts().isEmpty()
              && begunImport.contentDigest().equals(command.contentDigest())) {
            rejectedImports.put(begunImport, client);
            rejectedCommands.add(id);
          }
        });
    rejectedImports.forEach(batch::giveUp);
  }

  /** Tells whether {@link #rejectInactive} rejected the import of this command. */
  boolean isRejected(CommandId id) {
    return rejectedCommands.contains(id);
  }
}
