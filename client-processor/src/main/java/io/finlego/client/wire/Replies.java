package io.finlego.client.wire;

import io.finlego.client.importing.ClientImport;
import io.finlego.client.profile.Client;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.Rejection;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.RiskLevel;
import io.finlego.schemas.reply.ClientCreatedReply;
import io.finlego.schemas.reply.ClientImported;
import io.finlego.schemas.reply.ClientState;
import io.finlego.schemas.reply.DeletionRequested;
import io.finlego.schemas.reply.DocumentChanged;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import io.finlego.schemas.reply.VerificationReported;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** Replies to callers. Nothing in them is personal: the command log keeps them. */
public final class Replies {

  private static final AvroCodec CODEC = AvroCodec.catalogue();

  private Replies() {}

  public static byte[] rejection(List<Rejection> reasons) {
    List<Problem> problems =
        reasons.stream()
            .map(reason -> new Problem(reason.code().code(), reason.message(), reason.field()))
            .toList();
    return encode(new Rejected(problems));
  }

  static SpecificRecord payload(Answer.Result result) {
    return switch (result) {
      case Answer.Result.Created(var client) -> new ClientCreatedReply(client.value());
      case Answer.Result.State(Client client) -> state(client);
      case Answer.Result.Imported(ClientImport concluded) -> imported(concluded);
      case Answer.Result.Requested(var request) ->
          new DeletionRequested(request.id(), request.requestedAt());
      case Answer.Result.Reported(boolean applied) -> new VerificationReported(applied);
      case Answer.Result.Document(var document) -> new DocumentChanged(document.value());
    };
  }

  static byte[] encode(SpecificRecord payload) {
    return CODEC.encode(Topics.REPLIES, new Reply(payload));
  }

  private static ClientState state(Client client) {
    return new ClientState(
        client.id().value(),
        ClientStatus.valueOf(client.status().word()),
        RiskLevel.valueOf(client.riskLevel().word()),
        client.version(),
        client.updatedAt());
  }

  private static ClientImported imported(ClientImport concluded) {
    return new ClientImported(
        concluded.client().value(),
        Objects.requireNonNull(concluded.accounts()).stream().map(AccountId::value).toList());
  }
}
