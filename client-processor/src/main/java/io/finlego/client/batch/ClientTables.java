package io.finlego.client.batch;

import io.finlego.client.document.DocumentChanges;
import io.finlego.client.document.Documents;
import io.finlego.client.document.KnownDocument;
import io.finlego.client.erasure.DeletionRequests;
import io.finlego.client.erasure.UnusedKeys;
import io.finlego.client.importing.ClientImport;
import io.finlego.client.importing.ClientImports;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChanges;
import io.finlego.client.profile.ClientWrites;
import io.finlego.client.profile.Clients;
import io.finlego.client.profile.ProfileSeals;
import io.finlego.client.verification.VerificationLock;
import io.finlego.client.verification.VerificationTables;
import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.Statements;
import io.finlego.vault.ClientKey;
import io.finlego.vault.ClientKeys;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Loads and writes whole batches. The number of statements does not grow with the batch. */
public final class ClientTables {

  private final Clients clients;
  private final ClientWrites clientWrites;
  private final ClientChanges changes;
  private final ClientImports imports;
  private final DeletionRequests deletions;
  private final ClientKeys keys;
  private final UnusedKeys unusedKeys;
  private final ProfileSeals seals;
  private final VerificationLock verificationLock;
  private final VerificationTables verification;
  private final Documents documents;
  private final DocumentChanges documentChanges;

  public ClientTables(Statements statements, ClientKeys keys, ProfileSeals seals) {
    this.clients = new Clients(statements);
    this.clientWrites = new ClientWrites(statements);
    this.changes = new ClientChanges(statements);
    this.imports = new ClientImports(statements);
    this.deletions = new DeletionRequests(statements);
    this.keys = keys;
    this.unusedKeys = new UnusedKeys(statements);
    this.seals = seals;
    this.verificationLock = new VerificationLock(statements);
    this.verification = new VerificationTables(statements);
    this.documents = new Documents(statements);
    this.documentChanges = new DocumentChanges(statements);
  }

  /**
   * Loads what the commands need, locked: first the verification lock, then imports by external id,
   * then clients by id, so that two batches never deadlock. Documents, deletion requests and
   * subjects belong to locked clients. Sealed data is opened here too.
   */
  ClientBatch load(ClientNeeds needs) {
    needs.plainKeys().forEach(keys::create);
    lockVerification(needs);
    Set<ClientId> reportedClients = verification.clientsNamed(needs.reports());
    List<ClientImport> lockedImports = imports.lock(needs.externalIds(), needs.concludedImports());
    List<Client> lockedClients = clients.lock(clientsToLoad(needs, reportedClients, lockedImports));
    List<KnownDocument> knownDocuments = documents.find(needs.documents());
    Map<UUID, ClientKey> loadedKeys = keys.findAll(keyIds(needs, lockedClients, knownDocuments));
    BatchProfiles profiles = BatchProfiles.open(seals, needs, lockedClients, loadedKeys);
    return new ClientBatch(
        new BatchClients(lockedClients, clients.onboardings(needs.onboardings())),
        new BatchKeys(loadedKeys, needs.offeredKeys()),
        profiles,
        new BatchImports(lockedImports),
        deletions.openRequestsOf(needs.deletions()),
        verification.load(
            needs.reports(), reportedClients, needs.documentOwners(), profiles.subjectNames()),
        new BatchDocuments(knownDocuments, documents.blobs(needs.contents())));
  }

  /**
   * Writes the batch's changes. Abandoned imports are deleted first, since the batch may begin the
   * same import again. Imports are written before clients, so that a batch that lost a race for an
   * external id fails at the import, not at the client.
   */
  void write(ClientBatch batch, Instant now) {
    Set<ClientId> givenUp = batch.imports().givenUp();
    clientWrites.delete(givenUp);
    imports.delete(givenUp);
    imports.insert(batch.imports().begun());
    clientWrites.insert(batch.clients().created());
    clientWrites.update(batch.clients().changed());
    changes.insert(batch.audit());
    imports.conclude(batch.imports().concluded());
    imports.delete(batch.erased());
    deletions.insert(batch.requestedDeletions());
    deletions.close(batch.erased());
    verification.write(batch.verification(), now);
    documents.insert(batch.documents().added());
    documents.remove(batch.documents().removed());
    documentChanges.insert(batch.documents().changes());
    keys.destroy(batch.keys().destroyed());
    unusedKeys.destroy(batch.unusedKeys());
  }

  private void lockVerification(ClientNeeds needs) {
    if (!needs.reports().isEmpty()) {
      verificationLock.takeAlone();
    } else if (!needs.sentTexts().isEmpty()) {
      verificationLock.takeShared();
    }
  }

  private static Set<ClientId> clientsToLoad(
      ClientNeeds needs, Set<ClientId> reportedClients, List<ClientImport> lockedImports) {
    Set<ClientId> clients = new HashSet<>(needs.clients());
    clients.addAll(reportedClients);
    lockedImports.forEach(clientImport -> clients.add(clientImport.client()));
    return clients;
  }

  private static Set<UUID> keyIds(
      ClientNeeds needs, List<Client> lockedClients, List<KnownDocument> knownDocuments) {
    Set<UUID> keyIds = new HashSet<>(needs.fileKeys());
    needs.sentTexts().forEach(text -> keyIds.add(text.keyId()));
    for (Client client : lockedClients) {
      if (client.sealed() != null) {
        keyIds.add(client.sealed().keyId());
      }
    }
    knownDocuments.forEach(document -> keyIds.add(document.keyId()));
    return keyIds;
  }
}
