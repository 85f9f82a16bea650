package io.finlego.client.batch;

import io.finlego.client.erasure.DeletionRequest;
import io.finlego.client.erasure.ErasingClient;
import io.finlego.client.profile.BlockingClient;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.OnboardingId;
import io.finlego.client.profile.ProfileSeals;
import io.finlego.client.profile.RegisteringClient;
import io.finlego.client.verification.AppliedReports;
import io.finlego.client.wire.Replies;
import io.finlego.client.wire.ToLedger;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import io.finlego.processing.Outcome;
import io.finlego.processing.OutgoingEvent;
import io.finlego.processing.ReceivedCommand;
import io.finlego.schemas.client.BlockClient;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.client.EraseClient;
import io.finlego.schemas.client.ImportClient;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.client.ReplaceClient;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.client.RequestDeletion;
import io.finlego.schemas.client.UnblockClient;
import io.finlego.schemas.common.Sealed;
import io.finlego.schemas.reply.ClientCreatedReply;
import io.finlego.schemas.reply.DeletionRequested;
import io.finlego.schemas.reply.VerificationReported;
import io.finlego.vault.ClientKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides the commands of one batch in their order, each over what the ones before left. */
final class CommandDecisions {

  private final ClientBatch batch;
  private final ClientTerms terms;
  private final Map<CommandId, AppliedReports.Applied> reported;
  private final Instant now;

  CommandDecisions(
      ClientBatch batch,
      ClientTerms terms,
      Map<CommandId, AppliedReports.Applied> reported,
      Instant now) {
    this.batch = batch;
    this.terms = terms;
    this.reported = reported;
    this.now = now;
  }

  Outcome decide(ReceivedCommand<ClientCommand> received) {
    BatchRecorder recorder =
        new BatchRecorder(batch, terms.events(), received.id(), received.command().getCaller());
    return switch (received.command().getPayload()) {
      case RegisterClient register -> register(register, recorder);
      case ImportClient one -> new ImportDecisions(batch, terms, now).begin(one, recorder);
      case ConcludeImport conclude ->
          new ImportDecisions(batch, terms, now).conclude(conclude, recorder);
      case ReplaceClient replace -> replace(replace, recorder);
      case BlockClient block ->
          ofClient(
              block.getClientId(),
              block.getReason(),
              client -> recorder.keep(client, BlockingClient.decide(block, client, now)));
      case UnblockClient unblock ->
          ofClient(
              unblock.getClientId(),
              unblock.getReason(),
              client -> recorder.keep(client, BlockingClient.decide(unblock, client, now)));
      case RequestDeletion request -> request(request, received.id(), recorder);
      case EraseClient erase -> erase(erase, recorder);
      case ConcludeErasure conclude -> conclude(conclude, recorder);
      case ReportVerification _ -> reported(received.id());
      default -> throw new IllegalStateException("No command that is decided here.");
    };
  }

  private Outcome register(RegisterClient command, BatchRecorder recorder) {
    ClientKey key = batch.key(command.getProfile().getKeyId());
    if (key == null) {
      return keyGone();
    }
    var origin = new RegisteringClient.Origin(new ClientId(terms.ids().get()), null, now);
    boolean taken = batch.has(new OnboardingId(command.getOnboardingId()));
    return switch (terms.registering().decide(command, key, taken, origin)) {
      case Decision.Refused<ClientChange>(List<Rejection> reasons) -> Replies.refused(reasons);
      case Decision.Accepted<ClientChange>(ClientChange change) ->
          recorder.keepNew(change, new ClientCreatedReply(change.client().id().value()));
    };
  }

  private Outcome replace(ReplaceClient command, BatchRecorder recorder) {
    return ofClient(
        command.getClientId(),
        client -> {
          ClientKey key = batch.key(client.requiredSealed().keyId());
          if (key == null || !key.id().equals(command.getProfile().getKeyId())) {
            return keyGone();
          }
          return switch (terms.replacing().decide(command, client, key, now)) {
            case Decision.Refused<ClientChange>(List<Rejection> reasons) ->
                Replies.refused(reasons);
            case Decision.Accepted<ClientChange>(ClientChange change) ->
                recorder.keep(client, change);
          };
        });
  }

  private Outcome request(RequestDeletion command, CommandId id, BatchRecorder recorder) {
    return ofClient(
        command.getClientId(),
        command.getReason(),
        client -> {
          DeletionRequest open = batch.deletion(client.id());
          if (open != null) {
            return Replies.succeeded(reply(open), List.of());
          }
          UUID requestId = NameBasedUuid.of(id.value(), "deletion request");
          byte[] reason =
              command.getReason() == null ? null : ProfileSeals.bytes(command.getReason());
          DeletionRequest request = new DeletionRequest(requestId, client.id(), now, reason);
          batch.ask(request);
          return recorder.keep(
              ErasingClient.request(command, client, requestId, now), reply(request));
        });
  }

  private Outcome erase(EraseClient command, BatchRecorder recorder) {
    Client client = batch.client(new ClientId(command.getClientId()));
    if (client == null) {
      return notFound();
    }
    Instant closedBefore = now.atZone(ZoneOffset.UTC).minus(terms.retention()).toInstant();
    return switch (ErasingClient.begin(client, closedBefore)) {
      case Decision.Refused<Client>(List<Rejection> reasons) -> Replies.refused(reasons);
      case Decision.Accepted<Client> _ -> {
        OutgoingEvent end = recorder.toLedger().end(client, command, closedBefore);
        yield Replies.succeeded(
            Replies.goesOn(ToLedger.DOMAIN, ToLedger.idOf(end), null), List.of(end));
      }
    };
  }

  private Outcome conclude(ConcludeErasure command, BatchRecorder recorder) {
    Client client = batch.client(new ClientId(command.getClientId()));
    if (client == null) {
      return notFound();
    }
    ClientChange change = ErasingClient.conclude(command, client, now);
    if (!change.isNone()) {
      batch.erase(client.id(), client.requiredSealed().keyId());
    }
    return recorder.keep(change, Replies.state(change.client()));
  }

  /** What came sealed must be sealed with the client's own key, or nobody ever reads it. */
  private Outcome ofClient(UUID id, @Nullable Sealed sealed, Function<Client, Outcome> decision) {
    return ofClient(
        id,
        client ->
            sealed == null || sealed.getKeyId().equals(client.requiredSealed().keyId())
                ? decision.apply(client)
                : keyGone());
  }

  private Outcome ofClient(UUID id, Function<Client, Outcome> decision) {
    Client client = batch.client(new ClientId(id));
    if (client == null) {
      return notFound();
    }
    return client.isErased() ? keyGone() : decision.apply(client);
  }

  /** What it means to its clients is decided when the whole batch is ({@link VerificationPass}). */
  private Outcome reported(CommandId id) {
    AppliedReports.Applied report = reported.get(id);
    return Replies.succeeded(
        new VerificationReported(report != null && report.applied()), List.of());
  }

  private static DeletionRequested reply(DeletionRequest request) {
    return new DeletionRequested(request.id(), request.requestedAt());
  }

  private static Outcome notFound() {
    return Replies.refused(
        List.of(Rejection.of(RejectionCode.CLIENT_NOT_FOUND, "There is no such client.")));
  }

  private static Outcome keyGone() {
    return Replies.refused(
        List.of(Rejection.of(RejectionCode.CLIENT_ERASED, "The client was erased.")));
  }
}
