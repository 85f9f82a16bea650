package io.finlego.client.wire;

import io.finlego.client.importing.ClientImport;
import io.finlego.client.profile.Client;
import io.finlego.kernel.AccountId;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.RiskLevel;
import io.finlego.schemas.reply.ClientCreatedReply;
import io.finlego.schemas.reply.ClientImported;
import io.finlego.schemas.reply.ClientState;
import io.finlego.schemas.reply.DeletionRequested;
import io.finlego.schemas.reply.DocumentChanged;
import io.finlego.schemas.reply.VerificationReported;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/**
 * Encodes the results in replies. The results contain no personal data, because the command log
 * stores them.
 */
final class Results {

  private Results() {}

  static SpecificRecord payload(Answer.Result result) {
    return switch (result) {
      case Answer.Result.Created(var client) -> new ClientCreatedReply(client.value());
      case Answer.Result.State(Client client) -> state(client);
      case Answer.Result.Imported(ClientImport concludedImport) -> imported(concludedImport);
      case Answer.Result.Requested(var request) ->
          new DeletionRequested(request.id(), request.requestedAt());
      case Answer.Result.Reported(boolean applied) -> new VerificationReported(applied);
      case Answer.Result.Document(var document) -> new DocumentChanged(document.value());
    };
  }

  private static ClientState state(Client client) {
    return new ClientState(
        client.id().value(),
        ClientStatus.valueOf(client.status().word()),
        RiskLevel.valueOf(client.riskLevel().word()),
        client.version(),
        client.updatedAt());
  }

  private static ClientImported imported(ClientImport clientImport) {
    return new ClientImported(
        clientImport.client().value(),
        Objects.requireNonNull(clientImport.accounts()).stream().map(AccountId::value).toList());
  }
}
