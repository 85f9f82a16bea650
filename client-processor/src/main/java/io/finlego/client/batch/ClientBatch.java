package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.document.ContentDigest;
import io.finlego.client.document.DocumentId;
import io.finlego.client.document.DocumentLookup;
import io.finlego.client.document.KnownDocument;
import io.finlego.client.erasure.DeletionRequest;
import io.finlego.client.importing.ClientImport;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientChanges;
import io.finlego.client.profile.OpenedProfile;
import io.finlego.client.profile.Profile;
import io.finlego.client.profile.SealedProfile;
import io.finlego.client.verification.VerificationData;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The loaded state of one batch, with the changes of the commands that were decided so far. Each
 * command sees the changes of the commands before it. {@link ClientTables} writes all changes at
 * the end of the batch.
 */
final class ClientBatch implements DocumentLookup {

  private final BatchClients clients;
  private final BatchKeys keys;
  private final BatchProfiles profiles;
  private final BatchImports imports;
  private final Map<ClientId, DeletionRequest> openDeletionRequests = new HashMap<>();
  private final VerificationData verification;
  private final BatchDocuments documents;

  private final Set<ClientId> erasedClients = new LinkedHashSet<>();
  private final List<ClientChanges.CausedChange> auditedChanges = new ArrayList<>();
  private final List<DeletionRequest> requestedDeletions = new ArrayList<>();

  ClientBatch(
      BatchClients clients,
      BatchKeys keys,
      BatchProfiles profiles,
      BatchImports imports,
      Collection<DeletionRequest> openDeletionRequests,
      VerificationData verification,
      BatchDocuments documents) {
    this.clients = clients;
    this.keys = keys;
    this.profiles = profiles;
    this.imports = imports;
    openDeletionRequests.forEach(
        request -> this.openDeletionRequests.put(request.client(), request));
    this.verification = verification;
    this.documents = documents;
  }

  BatchClients clients() {
    return clients;
  }

  BatchKeys keys() {
    return keys;
  }

  BatchImports imports() {
    return imports;
  }

  VerificationData verification() {
    return verification;
  }

  BatchDocuments documents() {
    return documents;
  }

  /**
   * The decrypted profile that the command brought. Null if the profile's key was destroyed or is
   * not the key of the client. If the command had succeeded when it was applied for the first time,
   * and the key is missing now, the profile is {@linkplain OpenedProfile#unreadable unreadable}.
   */
  @Nullable OpenedProfile sentProfile(CommandId command) {
    OpenedProfile openedProfile = profiles.sentProfile(command);
    return openedProfile != null
            && (openedProfile.isUnreadable()
                || keys.isUsable(openedProfile.sealedProfile().keyId()))
        ? openedProfile
        : null;
  }

  /**
   * The decrypted profile of the client. Null if the profile's key was destroyed, or if no command
   * of the batch needs the profile.
   */
  @Nullable Profile profile(Client client) {
    SealedProfile sealedProfile = client.sealedProfile();
    Profile newProfile = sealedProfile == null ? null : sealedProfile.newlyOpenedProfile();
    return newProfile == null ? profiles.storedProfile(client.id()) : newProfile;
  }

  /** The client's open request to be erased, or null if the client has no open request. */
  @Nullable DeletionRequest openDeletionRequest(ClientId client) {
    return openDeletionRequests.get(client);
  }

  /** Records a change of a client or the creation of a client. */
  void add(ClientChange.Changed change, Cause cause) {
    clients.put(change.client());
    auditedChanges.add(new ClientChanges.CausedChange(change, cause));
  }

  /** Removes an import and its client, as if the import had never been requested. */
  void giveUp(ClientImport clientImport, Client client) {
    clients.giveUp(client);
    imports.giveUp(clientImport);
    keys.destroy(client.requiredSealedProfile().keyId());
    verification.forget(client.id());
  }

  /** Records a client's request to be erased. */
  void addDeletionRequest(DeletionRequest request) {
    openDeletionRequests.put(request.client(), request);
    requestedDeletions.add(request);
  }

  /** Records that a client is erased, and destroys its key. */
  void erase(ClientId client, UUID keyId) {
    erasedClients.add(client);
    keys.erase(keyId);
  }

  Set<ClientId> erasedClients() {
    return erasedClients;
  }

  /** The changes for the audit table, in the order in which the commands made them. */
  List<ClientChanges.CausedChange> auditedChanges() {
    return auditedChanges;
  }

  List<DeletionRequest> requestedDeletions() {
    return requestedDeletions;
  }

  /** The keys that commands brought for new clients and that no created client uses. */
  Set<UUID> unusedKeys() {
    return keys.unusedIds(
        clients.createdClients().stream()
            .map(client -> client.requiredSealedProfile().keyId())
            .toList());
  }

  @Override
  public boolean hasClient(ClientId client) {
    return clients.has(client);
  }

  @Override
  public boolean hasKey(UUID keyId) {
    return keys.get(keyId) != null
        && !keys.isDestroyed(keyId)
        && (!keys.isOffered(keyId) || clients.haveKey(keyId));
  }

  @Override
  public boolean hasIndividual(ClientId client, UUID individual) {
    return verification.hasIndividual(client, individual);
  }

  @Override
  public @Nullable KnownDocument document(DocumentId id) {
    return documents.get(id);
  }

  @Override
  public @Nullable String blob(ContentDigest digest) {
    return documents.blob(digest);
  }
}
