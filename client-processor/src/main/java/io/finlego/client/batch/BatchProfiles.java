package io.finlego.client.batch;

import io.finlego.client.profile.Client;
import io.finlego.client.profile.OpenedProfile;
import io.finlego.client.profile.Profile;
import io.finlego.client.profile.ProfileSeals;
import io.finlego.client.profile.SealedProfile;
import io.finlego.client.verification.VerificationSubjects;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.vault.BrokenSealException;
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
 *
 * <p>A command that is applied again may find another key in the place of its own. This happens if
 * Postgres has lost the outcome and the key, and the caller repeats its request: the ingress then
 * makes a new key under the same id. Such a key counts as missing, also later, for the stored
 * profile of a client that was created without its key.
 */
final class BatchProfiles {

  private final Map<CommandId, OpenedProfile> sentProfiles = new HashMap<>();
  private final Map<ClientId, Profile> storedProfiles = new HashMap<>();
  private final Set<String> subjectNames = new HashSet<>();
  private final Set<UUID> wrongKeys = new HashSet<>();

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

  /**
   * The profile that the command brought. If it could not be opened, returns null, or an
   * {@linkplain OpenedProfile#isUnreadable unreadable} profile if the command had succeeded before.
   */
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

  /** The keys of new clients that do not open what their commands brought. */
  Set<UUID> wrongKeys() {
    return wrongKeys;
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
    ClientId replacedId = sentText.replacedClient();
    Client client = replacedId == null ? null : clients.get(replacedId);
    if (replacedId != null && !isKeyOf(client, sentText.keyId())) {
      return;
    }
    OpenedProfile openedProfile = open(seals, sentText, keys.get(sentText.keyId()));
    if (openedProfile == null) {
      return;
    }
    sentProfiles.put(sentText.command(), openedProfile);
    if (openedProfile.isUnreadable()) {
      subjectNames.add(sentText.onboarding().value().toString());
    } else if (client == null) {
      subjectNames.addAll(VerificationSubjects.namesInProfile(openedProfile.profile().json()));
    } else {
      VerificationSubjects.of(client.id(), client.type(), openedProfile.profile().json())
          .forEach(subject -> subjectNames.addAll(subject.names()));
    }
  }

  private @Nullable OpenedProfile open(
      ProfileSeals seals, SentProfileText sentText, @Nullable ClientKey key) {
    if (key != null) {
      try {
        return seals.openAndSeal(sentText.command(), sentText.text(), key);
      } catch (BrokenSealException e) {
        if (!sentText.isAppliedAgain()) {
          throw e;
        }
        if (sentText.replacedClient() == null) {
          wrongKeys.add(key.id());
        }
      }
    }
    return sentText.hasSucceeded()
        ? OpenedProfile.unreadable(sentText.keyId(), sentText.text(), sentText.onboarding())
        : null;
  }

  private void openStored(@Nullable Client client, Map<UUID, ClientKey> keys) {
    SealedProfile sealedProfile = client == null ? null : client.sealedProfile();
    ClientKey key = sealedProfile == null ? null : keys.get(sealedProfile.keyId());
    if (client == null || sealedProfile == null || key == null) {
      return;
    }
    try {
      storedProfiles.put(client.id(), ProfileSeals.open(sealedProfile, key));
    } catch (BrokenSealException e) {
      if (!sealedProfile.isUnreadable()) {
        throw e;
      }
    }
  }

  private static boolean isKeyOf(@Nullable Client client, UUID keyId) {
    SealedProfile sealedProfile = client == null ? null : client.sealedProfile();
    return sealedProfile != null && sealedProfile.keyId().equals(keyId);
  }
}
