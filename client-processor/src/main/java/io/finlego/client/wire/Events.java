package io.finlego.client.wire;

import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientFact;
import io.finlego.client.profile.SealedProfile;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.processing.OutgoingEvent;
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
import io.finlego.schemas.client.ClientUnblocked;
import io.finlego.schemas.client.PersonalData;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.Sealed;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What subscribers are told. An event's id comes from its command, so it is always the same. */
public final class Events {

  private final boolean plain;

  /**
   * @param plain profiles are readable by all subscribers
   */
  public Events(boolean plain) {
    this.plain = plain;
  }

  /** Of one change, in order. */
  public List<OutgoingEvent> of(
      ClientChange change, CommandId command, Caller caller, @Nullable ClientKey key) {
    return change.facts().stream()
        .map(fact -> event(payload(fact, change.client(), key), change.client(), command, caller))
        .toList();
  }

  private static OutgoingEvent event(
      SpecificRecord payload, Client client, CommandId command, Caller caller) {
    // One command may change several clients.
    UUID id =
        NameBasedUuid.of(
            command.value(),
            payload.getSchema().getName(),
            client.onboardingId().value().toString());
    ClientEvent event = new ClientEvent(id, command.value(), client.updatedAt(), caller, payload);
    return new OutgoingEvent(
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
              client.type(),
              client.status(),
              client.riskLevel(),
              client.onboardingId().value(),
              version,
              client.externalClientId(),
              personal(client, key));
      case ClientFact.Changed(List<String> fields) ->
          new ClientChanged(
              id, version, client.status(), client.riskLevel(), fields, personal(client, key));
      case ClientFact.Activated _ -> new ClientActivated(id, version);
      case ClientFact.Rejected(List<String> labels) -> new ClientRejected(id, version, labels);
      case ClientFact.Blocked _ -> new ClientBlocked(id, version);
      case ClientFact.Unblocked _ -> new ClientUnblocked(id, version, client.status());
      case ClientFact.DeletionRequested(UUID request) ->
          new ClientDeletionRequested(id, version, request);
      case ClientFact.Erased(UUID keyId) -> new ClientErased(id, version, keyId);
    };
  }

  private PersonalData personal(Client client, @Nullable ClientKey key) {
    SealedProfile sealed = client.requiredSealed();
    return plain
        ? new PersonalData(
            null, Objects.requireNonNull(key).open(Purpose.PROFILE, sealed.profile()))
        : new PersonalData(new Sealed(sealed.keyId(), ByteBuffer.wrap(sealed.profile())), null);
  }
}
