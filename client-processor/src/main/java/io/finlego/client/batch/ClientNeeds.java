package io.finlego.client.batch;

import io.finlego.client.document.ContentDigest;
import io.finlego.client.document.DocumentCommand;
import io.finlego.client.document.DocumentId;
import io.finlego.client.erasure.ErasureCommand;
import io.finlego.client.importing.ImportCommand;
import io.finlego.client.profile.OnboardingId;
import io.finlego.client.profile.ProfileCommand;
import io.finlego.client.profile.SentProfile;
import io.finlego.client.verification.VerificationReport;
import io.finlego.client.wire.ClientRequest;
import io.finlego.kernel.ClientId;
import io.finlego.processing.ReceivedCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Collects the ids of the clients, keys, imports and documents that must be loaded to decide a
 * batch. Also collects the profiles and the verification reports in the commands.
 */
final class ClientNeeds {

  private final Set<ClientId> clients = new HashSet<>();
  private final Set<OnboardingId> onboardings = new HashSet<>();
  private final Set<String> externalIds = new HashSet<>();
  private final Set<ClientId> clientsOfConcludedImports = new HashSet<>();
  private final Set<ClientId> clientsRequestingDeletion = new HashSet<>();
  private final Set<ClientId> profilesToOpen = new HashSet<>();
  private final List<SentProfileText> sentTexts = new ArrayList<>();
  private final Set<UUID> keysToCreate = new HashSet<>();
  private final Set<UUID> offeredKeys = new HashSet<>();
  private final Set<UUID> fileNameKeys = new HashSet<>();
  private final Set<DocumentId> documents = new HashSet<>();
  private final Set<ClientId> documentOwners = new HashSet<>();
  private final Set<ContentDigest> contentDigests = new HashSet<>();
  private final List<VerificationReport> reports = new ArrayList<>();

  void add(ReceivedCommand<ClientRequest> command) {
    switch (command.command()) {
      case ClientRequest.OfProfile request -> add(command, request.command());
      case ClientRequest.OfImport request -> add(command, request.command());
      case ClientRequest.OfErasure request -> add(request.command());
      case ClientRequest.OfDocument request -> add(request.command());
      case ClientRequest.OfRefusal _ -> {}
      case ClientRequest.OfVerification request -> reports.add(request.report());
    }
  }

  Set<ClientId> clients() {
    return clients;
  }

  Set<OnboardingId> onboardings() {
    return onboardings;
  }

  Set<String> externalIds() {
    return externalIds;
  }

  /** The clients whose imports the commands end. */
  Set<ClientId> clientsOfConcludedImports() {
    return clientsOfConcludedImports;
  }

  /**
   * The clients for which the batch has a request to be erased. If an earlier batch stored such a
   * request of the same client, the earlier request must be loaded.
   */
  Set<ClientId> clientsRequestingDeletion() {
    return clientsRequestingDeletion;
  }

  /** The clients whose stored profiles must be opened. */
  Set<ClientId> profilesToOpen() {
    return profilesToOpen;
  }

  List<SentProfileText> sentTexts() {
    return sentTexts;
  }

  /**
   * The ids of the keys that must be created, because an earlier release sent the profile as plain
   * text.
   */
  Set<UUID> keysToCreate() {
    return keysToCreate;
  }

  /** The ids of the keys that commands bring for new clients. */
  Set<UUID> offeredKeys() {
    return offeredKeys;
  }

  /** The ids of the keys that seal the file names of new documents. */
  Set<UUID> fileNameKeys() {
    return fileNameKeys;
  }

  Set<DocumentId> documents() {
    return documents;
  }

  /**
   * The clients whose documents the commands concern. The related individuals of these clients must
   * be loaded.
   */
  Set<ClientId> documentOwners() {
    return documentOwners;
  }

  Set<ContentDigest> contentDigests() {
    return contentDigests;
  }

  List<VerificationReport> reports() {
    return reports;
  }

  private void add(ReceivedCommand<ClientRequest> received, ProfileCommand command) {
    switch (command) {
      case ProfileCommand.RegisterClient registerClient ->
          addNewClient(received, registerClient.profile());
      case ProfileCommand.ReplaceClient replaceClient -> {
        clients.add(replaceClient.client());
        profilesToOpen.add(replaceClient.client());
        addText(received, replaceClient.client(), replaceClient.profile());
      }
      case ProfileCommand.BlockClient blockClient -> clients.add(blockClient.client());
      case ProfileCommand.UnblockClient unblockClient -> clients.add(unblockClient.client());
    }
  }

  private void add(ReceivedCommand<ClientRequest> received, ImportCommand command) {
    switch (command) {
      case ImportCommand.ImportClient importClient -> {
        externalIds.add(importClient.externalClientId());
        addNewClient(received, importClient.profile());
      }
      case ImportCommand.ConcludeImport concludeImport -> {
        clients.add(concludeImport.client());
        clientsOfConcludedImports.add(concludeImport.client());
        if (concludeImport.refusal() == null) {
          profilesToOpen.add(concludeImport.client());
        }
      }
    }
  }

  private void add(ErasureCommand command) {
    clients.add(command.client());
    switch (command) {
      case ErasureCommand.RequestDeletion requestDeletion ->
          clientsRequestingDeletion.add(requestDeletion.client());
      case ErasureCommand.EraseClient _,
          ErasureCommand.ConcludeErasure _,
          ErasureCommand.RefuseErasure _ -> {}
    }
  }

  private void add(DocumentCommand command) {
    clients.add(command.client());
    documentOwners.add(command.client());
    documents.add(command.document());
    switch (command) {
      case DocumentCommand.AddDocument addDocument -> {
        contentDigests.add(addDocument.contentDigest());
        fileNameKeys.add(addDocument.fileName().keyId());
      }
      case DocumentCommand.RemoveDocument _ -> {}
    }
  }

  private void addNewClient(ReceivedCommand<ClientRequest> received, SentProfile profile) {
    onboardings.add(profile.onboarding());
    offeredKeys.add(addText(received, null, profile));
  }

  private UUID addText(
      ReceivedCommand<ClientRequest> received,
      @Nullable ClientId replacedClient,
      SentProfile profile) {
    SentProfileText text = SentProfileText.of(received, replacedClient, profile);
    sentTexts.add(text);
    if (text.needsNewKey()) {
      keysToCreate.add(text.keyId());
    }
    return text.keyId();
  }
}
