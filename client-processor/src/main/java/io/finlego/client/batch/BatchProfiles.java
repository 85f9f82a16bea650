package io.finlego.client.batch;

import io.finlego.client.batch.ClientNeeds.SentText;
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
 * The profiles that a batch has to read, opened with their keys. A profile stays closed if its key
 * does not exist, or if it is sealed with another key than its client's.
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
    needs.readProfiles().forEach(id -> profiles.openStored(clients.get(id), keys));
    return profiles;
  }

  /** The opened profile that the command brought; null if the profile stays closed. */
  @Nullable OpenedProfile sent(CommandId command) {
    return sentProfiles.get(command);
  }

  /**
   * The opened profile of a client as it was before the batch; null if the profile stays closed.
   */
  @Nullable Profile profile(ClientId client) {
    return storedProfiles.get(client);
  }

  /**
   * The names by which a provider may know the subjects of clients that the batch creates or
   * replaces.
   */
  Set<String> subjectNames() {
    return subjectNames;
  }

  private void openSent(
      ProfileSeals seals, SentText text, Map<ClientId, Client> clients, Map<UUID, ClientKey> keys) {
    ClientKey key = keys.get(text.keyId());
    ClientId replacedId = text.replaced();
    Client client = replacedId == null ? null : clients.get(replacedId);
    if (key == null || (replacedId != null && !isOfClient(text.keyId(), client))) {
      return;
    }
    OpenedProfile openedProfile = seals.open(text.text(), key);
    sentProfiles.put(text.command(), openedProfile);
    if (client == null) {
      subjectNames.addAll(VerificationSubjects.names(openedProfile.profile().json()));
    } else {
      VerificationSubjects.of(client.id(), client.type(), openedProfile.profile().json())
          .forEach(subject -> subjectNames.addAll(subject.names()));
    }
  }

  private void openStored(@Nullable Client client, Map<UUID, ClientKey> keys) {
    SealedProfile sealed = client == null ? null : client.sealed();
    ClientKey key = sealed == null ? null : keys.get(sealed.keyId());
    if (client != null && sealed != null && key != null) {
      storedProfiles.put(client.id(), ProfileSeals.open(sealed, key));
    }
  }

  private static boolean isOfClient(UUID keyId, @Nullable Client client) {
    SealedProfile sealed = client == null ? null : client.sealed();
    return sealed != null && sealed.keyId().equals(keyId);
  }
}
