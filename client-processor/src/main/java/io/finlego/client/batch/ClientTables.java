package io.finlego.client.batch;

import io.finlego.client.document.ApplyingDocuments;
import io.finlego.client.document.DocumentChanges;
import io.finlego.client.document.Documents;
import io.finlego.client.document.Owners;
import io.finlego.client.erasure.DeletionRequests;
import io.finlego.client.erasure.UnusedKeys;
import io.finlego.client.importing.ClientImport;
import io.finlego.client.importing.ClientImports;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChanges;
import io.finlego.client.profile.Clients;
import io.finlego.client.verification.ApplyingVerifications;
import io.finlego.client.verification.VerificationLock;
import io.finlego.kernel.ClientId;
import io.finlego.vault.ClientKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Loads and writes whole batches: a statement a table each way, whatever the size of the batch. */
public final class ClientTables {

  private final Clients clients;
  private final ClientChanges changes;
  private final ClientImports imports;
  private final DeletionRequests deletions;
  private final ClientKeys keys;
  private final UnusedKeys unusedKeys;
  private final VerificationLock verificationLock;
  private final ApplyingVerifications verifications;
  private final ApplyingDocuments documents;

  public ClientTables(JdbcTemplate jdbc, ClientKeys keys) {
    this.clients = new Clients(jdbc);
    this.changes = new ClientChanges(jdbc);
    this.imports = new ClientImports(jdbc);
    this.deletions = new DeletionRequests(jdbc);
    this.keys = keys;
    this.unusedKeys = new UnusedKeys(jdbc);
    this.verificationLock = new VerificationLock(jdbc);
    this.verifications = new ApplyingVerifications(jdbc);
    this.documents =
        new ApplyingDocuments(new Owners(jdbc), new Documents(jdbc), new DocumentChanges(jdbc));
  }

  ClientKeys keys() {
    return keys;
  }

  VerificationLock verificationLock() {
    return verificationLock;
  }

  /** What is loaded and written apart from the rest: see {@link VerificationPass}. */
  ApplyingVerifications verifications() {
    return verifications;
  }

  /** Applied when everything else is written: see {@link DocumentDecisions}. */
  ApplyingDocuments documents() {
    return documents;
  }

  /** Loads what the commands need, locked: imports first, then clients by id. */
  ClientBatch load(ClientNeeds needs) {
    List<ClientImport> known = imports.lock(needs.externalIds(), needs.concluding());
    Set<ClientId> wanted = new HashSet<>(needs.clients());
    known.forEach(one -> wanted.add(one.client()));
    List<Client> locked = clients.lock(wanted);
    Set<UUID> keyIds = new HashSet<>(needs.keys());
    for (Client client : locked) {
      if (client.sealed() != null) {
        keyIds.add(client.sealed().keyId());
      }
    }
    return new ClientBatch(
        locked,
        clients.onboardings(needs.onboardings()),
        keys.findAll(keyIds),
        known,
        deletions.open(needs.deletions()));
  }

  /**
   * Writes what came of it. What is given up goes first, since it may be asked for again in the
   * same batch; imports before clients, so that whoever loses a race for an external id is told as
   * much.
   *
   * @param offeredKeys what the batch's commands brought for new clients
   */
  void write(ClientBatch batch, Set<UUID> offeredKeys) {
    clients.delete(batch.givenUp());
    imports.delete(batch.givenUp());
    imports.insert(
        batch.begun().stream().filter(one -> !batch.givenUp().contains(one.client())).toList());
    clients.insert(batch.created());
    clients.update(batch.changed());
    changes.insert(batch.audit());
    imports.conclude(batch.concluded());
    imports.delete(batch.erased());
    deletions.insert(batch.asked());
    deletions.close(batch.erased());
    keys.destroy(batch.destroyedKeys());
    unusedKeys.destroy(unused(offeredKeys, batch.created()));
  }

  private static Set<UUID> unused(Set<UUID> offeredKeys, List<Client> created) {
    Set<UUID> unused = new HashSet<>(offeredKeys);
    created.forEach(client -> unused.remove(client.requiredSealed().keyId()));
    return unused;
  }
}
