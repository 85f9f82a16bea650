package io.finlego.client.batch;

import io.finlego.client.document.Content;
import io.finlego.client.document.DocumentCommand;
import io.finlego.client.document.DocumentId;
import io.finlego.client.erasure.ErasureCommand;
import io.finlego.client.importing.ImportCommand;
import io.finlego.client.profile.OnboardingId;
import io.finlego.client.profile.ProfileCommand;
import io.finlego.client.profile.ProfileText;
import io.finlego.client.profile.SentProfile;
import io.finlego.client.verification.VerificationReport;
import io.finlego.client.wire.ClientRequest;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.processing.ReceivedCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The clients, keys and texts that the commands of a batch name, and that must be loaded for them.
 */
final class ClientNeeds {

  private final Set<ClientId> clients = new HashSet<>();
  private final Set<OnboardingId> onboardings = new HashSet<>();
  private final Set<String> externalIds = new HashSet<>();
  private final Set<ClientId> concludedImports = new HashSet<>();
  private final Set<ClientId> deletions = new HashSet<>();
  private final Set<ClientId> readProfiles = new HashSet<>();
  private final List<SentText> sentTexts = new ArrayList<>();
  private final Set<UUID> plainKeys = new HashSet<>();
  private final Set<UUID> offeredKeys = new HashSet<>();
  private final Set<UUID> fileKeys = new HashSet<>();
  private final Set<DocumentId> documents = new HashSet<>();
  private final Set<ClientId> documentOwners = new HashSet<>();
  private final Set<Content> contents = new HashSet<>();
  private final List<VerificationReport> reports = new ArrayList<>();

  /**
   * A profile that a command brings.
   *
   * @param replaced the client whose profile is replaced; null for the profile of a new client
   * @param keyId the id of the key that seals the profile, or that will be made to seal it
   */
  record SentText(CommandId command, @Nullable ClientId replaced, UUID keyId, ProfileText text) {}

  void add(ReceivedCommand<ClientRequest> command) {
    switch (command.command()) {
      case ClientRequest.OfProfile request -> add(command.id(), request.command());
      case ClientRequest.OfImport request -> add(command.id(), request.command());
      case ClientRequest.OfErasure request -> add(request.command());
      case ClientRequest.OfDocument request -> add(request.command());
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

  /** The clients whose import a command ends. */
  Set<ClientId> concludedImports() {
    return concludedImports;
  }

  /** The clients whose open deletion request is needed. */
  Set<ClientId> deletions() {
    return deletions;
  }

  /** The clients whose stored profile must be opened. */
  Set<ClientId> readProfiles() {
    return readProfiles;
  }

  List<SentText> sentTexts() {
    return sentTexts;
  }

  /** The keys to be created for profiles that earlier releases sent unsealed. */
  Set<UUID> plainKeys() {
    return plainKeys;
  }

  /** The keys that commands bring for new clients. */
  Set<UUID> offeredKeys() {
    return offeredKeys;
  }

  /** The keys with which the names of files are sealed. */
  Set<UUID> fileKeys() {
    return fileKeys;
  }

  Set<DocumentId> documents() {
    return documents;
  }

  /** The clients whose documents and related individuals are needed. */
  Set<ClientId> documentOwners() {
    return documentOwners;
  }

  Set<Content> contents() {
    return contents;
  }

  List<VerificationReport> reports() {
    return reports;
  }

  private void add(CommandId id, ProfileCommand command) {
    switch (command) {
      case ProfileCommand.RegisterClient register -> addNew(id, register.profile());
      case ProfileCommand.ReplaceClient replace -> {
        clients.add(replace.client());
        readProfiles.add(replace.client());
        addText(id, replace.client(), replace.profile());
      }
      case ProfileCommand.BlockClient block -> clients.add(block.client());
      case ProfileCommand.UnblockClient unblock -> clients.add(unblock.client());
    }
  }

  private void add(CommandId id, ImportCommand command) {
    switch (command) {
      case ImportCommand.ImportClient begin -> {
        externalIds.add(begin.externalClientId());
        addNew(id, begin.profile());
      }
      case ImportCommand.ConcludeImport conclude -> {
        clients.add(conclude.client());
        concludedImports.add(conclude.client());
        if (conclude.refusal() == null) {
          readProfiles.add(conclude.client());
        }
      }
    }
  }

  private void add(ErasureCommand command) {
    clients.add(command.client());
    switch (command) {
      case ErasureCommand.RequestDeletion request -> deletions.add(request.client());
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
      case DocumentCommand.AddDocument add -> {
        contents.add(add.content());
        fileKeys.add(add.fileName().keyId());
      }
      case DocumentCommand.RemoveDocument _ -> {}
    }
  }

  private void addNew(CommandId id, SentProfile profile) {
    onboardings.add(profile.onboarding());
    offeredKeys.add(addText(id, null, profile));
  }

  private UUID addText(CommandId id, @Nullable ClientId replacedClient, SentProfile profile) {
    UUID keyId =
        switch (profile.text()) {
          case ProfileText.Sealed(var sealed) -> sealed.keyId();
          case ProfileText.Plain _ -> {
            UUID key = NameBasedUuid.of(id.value(), "key");
            plainKeys.add(key);
            yield key;
          }
        };
    sentTexts.add(new SentText(id, replacedClient, keyId, profile.text()));
    return keyId;
  }
}
