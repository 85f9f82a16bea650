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
import java.util.stream.Stream;

/**
 * Loads and writes whole batches. The number of SQL statements does not depend on the size of the
 * batch.
 */
public final class ClientTables {

  private final Clients clients;
  private final ClientWrites clientWrites;
  private final ClientChanges changes;
  private final ClientImports imports;
  private final DeletionRequests deletionRequests;
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
    this.deletionRequests = new DeletionRequests(statements);
    this.keys = keys;
    this.unusedKeys = new UnusedKeys(statements);
    this.seals = seals;
    this.verificationLock = new VerificationLock(statements);
    this.verification = new VerificationTables(statements);
    this.documents = new Documents(statements);
    this.documentChanges = new DocumentChanges(statements);
  }

  /**
   * Loads and locks what the commands need, and opens the sealed profiles. Every batch takes its
   * locks in the same order, so that two batches never deadlock: first the verification lock, then
   * imports by external id, then clients by id. Documents, deletion requests and verification
   * subjects need no locks of their own, because they belong to locked clients. Clients that have
   * an onboarding of a command are locked too, because another batch may be about to give up their
   * import.
   */
  ClientBatch load(ClientNeeds needs) {
    needs.keysToCreate().forEach(keys::create);
    lockVerification(needs);
    Set<ClientId> reportedClients = verification.clientsInReports(needs.reports());
    // Clients have the onboardings of their imports. An import that is found by its onboarding must
    // be found by its external id too, so the onboardings are looked up first.
    List<ClientId> onboardedClients = clients.idsOfOnboardings(needs.onboardings());
    List<ClientImport> lockedImports =
        imports.lock(needs.externalIds(), needs.clientsOfConcludedImports());
    List<Client> lockedClients =
        clients.lock(clientsToLoad(needs, reportedClients, onboardedClients, lockedImports));
    List<KnownDocument> knownDocuments = documents.find(needs.documents());
    Map<UUID, ClientKey> loadedKeys = keys.findAll(keyIds(needs, lockedClients, knownDocuments));
    BatchProfiles profiles = BatchProfiles.open(seals, needs, lockedClients, loadedKeys);
    return new ClientBatch(
        new BatchClients(lockedClients),
        new BatchKeys(loadedKeys, needs.offeredKeys(), profiles.wrongKeys()),
        profiles,
        new BatchImports(lockedImports),
        deletionRequests.openRequestsOf(needs.clientsRequestingDeletion()),
        verification.load(
            needs.reports(),
            clientsToVerify(needs, reportedClients),
            needs.documentOwners(),
            profiles.subjectNames()),
        new BatchDocuments(knownDocuments, documents.blobs(needs.contentDigests())));
  }

  /**
   * Writes the batch's changes. First it deletes the imports that the batch gave up, and their
   * clients, because the batch may have begun the same import again. It inserts imports before
   * clients. So if another batch has taken an external id, this batch fails at the import and not
   * at the client.
   */
  void write(ClientBatch batch, Instant now) {
    Set<ClientId> givenUpClients = batch.imports().clientsOfGivenUpImports();
    clientWrites.delete(givenUpClients);
    imports.delete(givenUpClients);
    imports.insert(batch.imports().begunImports());
    clientWrites.insert(batch.clients().createdClients());
    clientWrites.update(batch.clients().changedClients());
    changes.insert(batch.auditedChanges());
    imports.conclude(batch.imports().concludedImports());
    imports.delete(batch.erasedClients());
    deletionRequests.insert(batch.requestedDeletions());
    deletionRequests.close(batch.erasedClients(), now);
    verification.write(batch.verification(), now);
    documents.insert(batch.documents().additions());
    documents.remove(batch.documents().removals());
    documentChanges.insert(batch.documents().changes());
    keys.destroy(batch.keys().destroyedIds());
    unusedKeys.destroy(batch.unusedKeys());
  }

  private void lockVerification(ClientNeeds needs) {
    if (!needs.reports().isEmpty()) {
      verificationLock.takeExclusive();
    } else if (!needs.sentTexts().isEmpty()) {
      verificationLock.takeShared();
    }
  }

  /** The clients that the reports may be about, and those whose profile a command replaces. */
  private static Set<ClientId> clientsToVerify(ClientNeeds needs, Set<ClientId> reportedClients) {
    Set<ClientId> clients = new HashSet<>(reportedClients);
    needs.sentTexts().stream()
        .flatMap(text -> Stream.ofNullable(text.replacedClient()))
        .forEach(clients::add);
    return clients;
  }

  private static Set<ClientId> clientsToLoad(
      ClientNeeds needs,
      Set<ClientId> reportedClients,
      List<ClientId> onboardedClients,
      List<ClientImport> lockedImports) {
    Set<ClientId> clients = new HashSet<>(needs.clients());
    clients.addAll(reportedClients);
    clients.addAll(onboardedClients);
    lockedImports.forEach(clientImport -> clients.add(clientImport.client()));
    return clients;
  }

  private static Set<UUID> keyIds(
      ClientNeeds needs, List<Client> lockedClients, List<KnownDocument> knownDocuments) {
    Set<UUID> keyIds = new HashSet<>(needs.fileNameKeys());
    needs.sentTexts().forEach(text -> keyIds.add(text.keyId()));
    for (Client client : lockedClients) {
      if (client.sealedProfile() != null) {
        keyIds.add(client.sealedProfile().keyId());
      }
    }
    knownDocuments.forEach(document -> keyIds.add(document.keyId()));
    return keyIds;
  }
}
