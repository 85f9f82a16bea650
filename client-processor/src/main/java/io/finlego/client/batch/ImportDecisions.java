package io.finlego.client.batch;

import io.finlego.client.importing.ClientImport;
import io.finlego.client.importing.ImportingClient;
import io.finlego.client.importing.ImportingClient.Begun;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientFact;
import io.finlego.client.profile.OnboardingId;
import io.finlego.client.profile.RegisteringClient;
import io.finlego.client.wire.Replies;
import io.finlego.client.wire.ToLedger;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import io.finlego.processing.Outcome;
import io.finlego.processing.OutgoingEvent;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.client.ImportClient;
import io.finlego.schemas.reply.ClientImported;
import io.finlego.vault.ClientKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides imports: the client is kept, unseen, until the ledger has opened its accounts or refused
 * to; then everybody sees it, or nothing is left of it.
 */
final class ImportDecisions {

  private static final String CLIENT_DOMAIN = "client";
  private static final String CONCLUSION = ConcludeImport.class.getSimpleName();

  private final ClientBatch batch;
  private final ClientTerms terms;
  private final Instant now;

  ImportDecisions(ClientBatch batch, ClientTerms terms, Instant now) {
    this.batch = batch;
    this.terms = terms;
    this.now = now;
  }

  Outcome begin(ImportClient command, BatchRecorder recorder) {
    ClientKey key = batch.key(command.getClient().getProfile().getKeyId());
    if (key == null) {
      return Replies.refused(
          List.of(Rejection.of(RejectionCode.CLIENT_ERASED, "The client was erased.")));
    }
    var origin =
        new RegisteringClient.Origin(
            new ClientId(terms.ids().get()), command.getExternalClientId(), now);
    ClientImport earlier = batch.importOf(command.getExternalClientId());
    boolean taken = batch.has(new OnboardingId(command.getClient().getOnboardingId()));
    return switch (new ImportingClient(terms.registering())
        .decide(command, earlier, key, taken, origin)) {
      case Decision.Refused<Begun>(List<Rejection> reasons) -> Replies.refused(reasons);
      case Decision.Accepted<Begun>(Begun.Known(ClientImport known)) -> again(known);
      case Decision.Accepted<Begun>(Begun.New(ClientChange change)) ->
          openAccounts(command, change.client(), recorder);
    };
  }

  private Outcome openAccounts(ImportClient command, Client client, BatchRecorder recorder) {
    OutgoingEvent open = recorder.toLedger().openAccounts(client, command.getAccounts());
    batch.put(client);
    batch.begin(
        new ClientImport(
            command.getExternalClientId(),
            client.id(),
            ImportingClient.digest(command),
            ToLedger.conclusionOf(open, CONCLUSION),
            now,
            null));
    return Replies.succeeded(
        Replies.goesOn(ToLedger.DOMAIN, ToLedger.idOf(open), null), List.of(open));
  }

  private static Outcome again(ClientImport known) {
    return known.accounts() == null
        ? Replies.succeeded(
            Replies.goesOn(CLIENT_DOMAIN, known.conclusion().value(), null), List.of())
        : Replies.succeeded(reply(known), List.of());
  }

  Outcome conclude(ConcludeImport command, BatchRecorder recorder) {
    ClientId id = new ClientId(command.getClientId());
    Client client = batch.importing(id);
    ClientImport one = batch.importOf(id);
    if (client == null || one == null) {
      return Replies.refused(
          List.of(Rejection.of(RejectionCode.CLIENT_NOT_FOUND, "No such client is imported.")));
    }
    if (command.getRefusalCode() != null) {
      batch.giveUp(one, client);
      return Replies.refused(List.of(refusal(command)));
    }
    ClientImport concluded = one.concluded(command.getAccountIds());
    batch.conclude(concluded);
    ClientChange created =
        new ClientChange(
            client.imported(now),
            ClientChange.Audit.of("created"),
            editor(client),
            List.of(new ClientFact.Created()));
    return recorder.keep(created, reply(concluded));
  }

  private static Rejection refusal(ConcludeImport command) {
    RejectionCode code = RejectionCode.ofCode(Objects.requireNonNull(command.getRefusalCode()));
    return new Rejection(
        code == null ? RejectionCode.INTERNAL_ERROR : code,
        String.valueOf(command.getRefusal()),
        "accounts");
  }

  /** It stands in the profile alone by now. */
  private @Nullable UUID editor(Client client) {
    ClientKey key = Objects.requireNonNull(batch.key(client.requiredSealed().keyId()));
    String editor =
        terms.seals().open(client.requiredSealed(), key).json().path("editorUserId").asString("");
    return editor.isEmpty() ? null : UUID.fromString(editor);
  }

  private static ClientImported reply(ClientImport one) {
    return new ClientImported(one.client().value(), Objects.requireNonNull(one.accounts()));
  }
}
