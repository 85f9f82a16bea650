package io.finlego.client;

import io.finlego.client.creation.CreatedClient;
import io.finlego.client.creation.Creation;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.kernel.Rejection;
import io.finlego.processing.Outcome;
import io.finlego.processing.OutgoingEvent;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.client.ClientCreated;
import io.finlego.schemas.client.ClientEvent;
import io.finlego.schemas.reply.ClientCreatedReply;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What was decided, as replies and events on their topics. */
final class ClientOutcomes {

  private final AvroCodec codec;

  ClientOutcomes(AvroCodec codec) {
    this.codec = codec;
  }

  Outcome of(Creation creation) {
    return switch (creation) {
      case Creation.Created(CreatedClient client) ->
          Outcome.succeeded(
              codec.encode(Topics.REPLIES, new Reply(new ClientCreatedReply(client.id().value()))),
              List.of(created(client)));
      case Creation.Refused(List<Rejection> reasons) ->
          Outcome.failed(reasons.getFirst().code().code(), rejection(reasons));
    };
  }

  byte[] rejection(List<Rejection> reasons) {
    List<Problem> problems =
        reasons.stream().map(r -> new Problem(r.code().code(), r.message(), r.field())).toList();
    return codec.encode(Topics.REPLIES, new Reply(new Rejected(problems)));
  }

  private OutgoingEvent created(CreatedClient client) {
    UUID commandId = client.request().commandId().value();
    ClientCreated created =
        new ClientCreated(
            client.id().value(),
            client.type(),
            client.status(),
            client.riskLevel(),
            client.onboardingId().value(),
            client.version());
    ClientEvent event =
        new ClientEvent(
            NameBasedUuid.of(commandId, "ClientCreated"),
            commandId,
            client.createdAt(),
            client.request().caller(),
            created);
    return new OutgoingEvent(
        client.id().toString().getBytes(StandardCharsets.UTF_8),
        codec.encode(Topics.CLIENT_EVENTS, event));
  }
}
