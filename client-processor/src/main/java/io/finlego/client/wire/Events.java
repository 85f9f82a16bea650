package io.finlego.client.wire;

import io.finlego.client.audit.Cause;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientFact;
import io.finlego.client.profile.SealedProfile;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.client.ClientActivated;
import io.finlego.schemas.client.ClientBlocked;
import io.finlego.schemas.client.ClientChanged;
import io.finlego.schemas.client.ClientCreated;
import io.finlego.schemas.client.ClientDeletionRequested;
import io.finlego.schemas.client.ClientErased;
import io.finlego.schemas.client.ClientEvent;
import io.finlego.schemas.client.ClientRejected;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.ClientUnblocked;
import io.finlego.schemas.client.PersonalData;
import io.finlego.schemas.client.RiskLevel;
import io.finlego.schemas.common.Sealed;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes the events for subscribers. The id of an event is derived from the command's id, so that a
 * repeated command makes the same events.
 */
final class Events {

  private final boolean plainProfiles;

  /**
   * @param plainProfiles whether all subscribers can read the profiles in events
   */
  Events(boolean plainProfiles) {
    this.plainProfiles = plainProfiles;
  }

  /** The events of one change, in order. */
  List<Outgoing> encode(ClientOutcomes.PublishedChange publishedChange, Cause cause) {
    Client client = publishedChange.change().client();
    return publishedChange.change().facts().stream()
        .map(fact -> event(payload(fact, client, publishedChange.key()), client, cause))
        .toList();
  }

  private static Outgoing event(SpecificRecord payload, Client client, Cause cause) {
    // The event's id is also derived from the onboarding id, because one command may change several
    // clients.
    UUID id =
        NameBasedUuid.of(
            cause.command().value(),
            payload.getSchema().getName(),
            client.onboardingId().value().toString());
    ClientEvent event =
        new ClientEvent(
            id,
            cause.command().value(),
            client.updatedAt(),
            Callers.encode(cause.caller()),
            payload);
    return new Outgoing.Event(
        client.id().toString().getBytes(StandardCharsets.UTF_8),
        AvroCodec.catalogue().encode(Topics.CLIENT_EVENTS, event));
  }

  private SpecificRecord payload(ClientFact fact, Client client, @Nullable ClientKey key) {
    UUID id = client.id().value();
    long version = client.version();
    return switch (fact) {
      case ClientFact.Created _ ->
          new ClientCreated(
              id,
              ClientType.valueOf(client.type().word()),
              status(client),
              riskLevel(client),
              client.onboardingId().value(),
              version,
              client.externalClientId(),
              personalData(client, key));
      case ClientFact.Changed(List<String> fields) ->
          new ClientChanged(
              id, version, status(client), riskLevel(client), fields, personalData(client, key));
      case ClientFact.Activated _ -> new ClientActivated(id, version);
      case ClientFact.Rejected(List<String> labels, boolean restricted) ->
          new ClientRejected(id, version, labels, restricted);
      case ClientFact.Blocked _ -> new ClientBlocked(id, version);
      case ClientFact.Unblocked _ -> new ClientUnblocked(id, version, status(client));
      case ClientFact.DeletionRequested(UUID request) ->
          new ClientDeletionRequested(id, version, request);
      case ClientFact.Erased(UUID keyId) -> new ClientErased(id, version, keyId);
    };
  }

  private static ClientStatus status(Client client) {
    return ClientStatus.valueOf(client.status().word());
  }

  private static RiskLevel riskLevel(Client client) {
    return RiskLevel.valueOf(client.riskLevel().word());
  }

  private PersonalData personalData(Client client, @Nullable ClientKey key) {
    SealedProfile sealedProfile = client.requiredSealedProfile();
    return plainProfiles && key != null
        ? new PersonalData(null, key.open(Purpose.PROFILE, sealedProfile.profile()))
        : new PersonalData(
            new Sealed(sealedProfile.keyId(), ByteBuffer.wrap(sealedProfile.profile())), null);
  }
}
