package io.finlego.client.batch;

import io.finlego.client.batch.ClientNeeds.SentProfileText;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.OpenedProfile;
import io.finlego.client.profile.Profile;
import io.finlego.client.profile.ProfileSeals;
import io.finlego.client.profile.SealedProfile;
import io.finlego.client.verification.VerificationSubjects;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.vault.ClientKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The decrypted profiles that the commands of a batch need. A profile is missing if its key does
 * not exist, or if its key is not the key of the client.
 */
final class BatchProfiles {

  private final Map<CommandId, OpenedProfile> sentProfiles = new HashMap<>();
  private final Map<ClientId, Profile> storedProfiles = new HashMap<>();
  private final Set<String> subjectNames = new HashSet<>();

  static BatchProfiles open(
      ProfileSeals seals,
      ClientNeeds needs,
      Collection<Client> lockedClients,
      Map<UUID, ClientKey> keys) {
    BatchProfiles profiles = new BatchProfiles();
    Map<ClientId, Client> clients =
        lockedClients.stream().collect(Collectors.toMap(Client::id, Function.identity()));
    needs.sentTexts().forEach(text -> profiles.openSent(seals, text, clients, keys));
    needs.profilesToOpen().forEach(id -> profiles.openStored(clients.get(id), keys));
    return profiles;
  }

  /** The profile that the command brought, or null if it could not be opened. */
  @Nullable OpenedProfile sentProfile(CommandId command) {
    return sentProfiles.get(command);
  }

  /**
   * The profile that the client had before the batch. Null if no command needs the profile, or if
   * it could not be opened.
   */
  @Nullable Profile storedProfile(ClientId client) {
    return storedProfiles.get(client);
  }

  /**
   * The names by which a provider may know the subjects of all clients that the batch creates or
   * whose profiles it replaces.
   */
  Set<String> subjectNames() {
    return subjectNames;
  }

  private void openSent(
      ProfileSeals seals,
      SentProfileText sentText,
      Map<ClientId, Client> clients,
      Map<UUID, ClientKey> keys) {
    ClientKey key = keys.get(sentText.keyId());
    ClientId replacedId = sentText.replacedClient();
    Client client = replacedId == null ? null : clients.get(replacedId);
    if (key == null && replacedId == null && sentText.hasSucceeded()) {
      sentProfiles.put(
          sentText.command(),
          OpenedProfile.unreadable(sentText.keyId(), sentText.text(), sentText.onboarding()));
      subjectNames.add(sentText.onboarding().value().toString());
      return;
    }
    if (key == null || (replacedId != null && !isKeyOf(client, sentText.keyId()))) {
      return;
    }
    OpenedProfile openedProfile = seals.openAndSeal(sentText.command(), sentText.text(), key);
    sentProfiles.put(sentText.command(), openedProfile);
    if (client == null) {
      subjectNames.addAll(VerificationSubjects.namesInProfile(openedProfile.profile().json()));
    } else {
      VerificationSubjects.of(client.id(), client.type(), openedProfile.profile().json())
          .forEach(subject -> subjectNames.addAll(subject.names()));
    }
  }

  private void openStored(@Nullable Client client, Map<UUID, ClientKey> keys) {
    SealedProfile sealedProfile = client == null ? null : client.sealedProfile();
    ClientKey key = sealedProfile == null ? null : keys.get(sealedProfile.keyId());
    if (client != null && sealedProfile != null && key != null) {
      storedProfiles.put(client.id(), ProfileSeals.open(sealedProfile, key));
    }
  }

  private static boolean isKeyOf(@Nullable Client client, UUID keyId) {
    SealedProfile sealedProfile = client == null ? null : client.sealedProfile();
    return sealedProfile != null && sealedProfile.keyId().equals(keyId);
  }
}
