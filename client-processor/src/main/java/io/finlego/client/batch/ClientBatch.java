package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.document.Content;
import io.finlego.client.document.DocumentBooks;
import io.finlego.client.document.DocumentId;
import io.finlego.client.document.KnownDocument;
import io.finlego.client.erasure.DeletionRequest;
import io.finlego.client.importing.ClientImport;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientChanges;
import io.finlego.client.profile.OpenedProfile;
import io.finlego.client.profile.Profile;
import io.finlego.client.profile.SealedProfile;
import io.finlego.client.verification.VerificationBooks;
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
 * The state that one batch loaded, with its changes so far. Each command sees the changes of the
 * commands before it. All changes are written at the end.
 */
final class ClientBatch implements DocumentBooks {

  private final BatchClients clients;
  private final BatchKeys keys;
  private final BatchProfiles profiles;
  private final BatchImports imports;
  private final Map<ClientId, DeletionRequest> deletions = new HashMap<>();
  private final VerificationBooks verification;
  private final BatchDocuments documents;

  private final Set<ClientId> erased = new LinkedHashSet<>();
  private final List<ClientChanges.Caused> audit = new ArrayList<>();
  private final List<DeletionRequest> requestedDeletions = new ArrayList<>();

  ClientBatch(
      BatchClients clients,
      BatchKeys keys,
      BatchProfiles profiles,
      BatchImports imports,
      Collection<DeletionRequest> deletions,
      VerificationBooks verification,
      BatchDocuments documents) {
    this.clients = clients;
    this.keys = keys;
    this.profiles = profiles;
    this.imports = imports;
    deletions.forEach(request -> this.deletions.put(request.client(), request));
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

  VerificationBooks verification() {
    return verification;
  }

  BatchDocuments documents() {
    return documents;
  }

  /**
   * The opened profile that the command brought; null if its key was destroyed or does not belong
   * to the client.
   */
  @Nullable OpenedProfile sentProfile(CommandId command) {
    OpenedProfile opened = profiles.sent(command);
    return opened != null && keys.isUsable(opened.sealed().keyId()) ? opened : null;
  }

  /**
   * The opened profile of the client; null if its key was destroyed, or if no command of the batch
   * needs the profile.
   */
  @Nullable Profile profile(Client client) {
    SealedProfile sealed = client.sealed();
    Profile fresh = sealed == null ? null : sealed.freshlyOpened();
    return fresh == null ? profiles.profile(client.id()) : fresh;
  }

  @Nullable DeletionRequest deletion(ClientId client) {
    return deletions.get(client);
  }

  /** Records a change, including one that creates its client. */
  void add(ClientChange.Changed change, Cause cause) {
    clients.put(change.client());
    audit.add(new ClientChanges.Caused(change, cause));
  }

  /** Removes an import and its client, as if the import had never been requested. */
  void giveUp(ClientImport clientImport, Client client) {
    clients.giveUp(client);
    imports.giveUp(clientImport);
    keys.destroy(client.requiredSealed().keyId());
    verification.forget(client.id());
  }

  void request(DeletionRequest request) {
    deletions.put(request.client(), request);
    requestedDeletions.add(request);
  }

  void erase(ClientId client, UUID keyId) {
    erased.add(client);
    keys.erase(keyId);
  }

  Set<ClientId> erased() {
    return erased;
  }

  List<ClientChanges.Caused> audit() {
    return audit;
  }

  List<DeletionRequest> requestedDeletions() {
    return requestedDeletions;
  }

  /** The keys that commands brought for clients that the batch did not create. */
  Set<UUID> unusedKeys() {
    return keys.unused(
        clients.created().stream().map(client -> client.requiredSealed().keyId()).toList());
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
  public @Nullable String blob(Content content) {
    return documents.blob(content);
  }
}
