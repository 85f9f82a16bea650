package io.finlego.client.wire;

import io.finlego.client.audit.Caller;
import io.finlego.processing.UnreadableCommandException;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.UnreadableRecordException;
import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.BlockClient;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.client.EraseClient;
import io.finlego.schemas.client.ImportClient;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.client.RemoveDocument;
import io.finlego.schemas.client.ReplaceClient;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.client.RequestDeletion;
import io.finlego.schemas.client.UnblockClient;
import io.finlego.schemas.common.RecordRefusal;
import io.finlego.schemas.common.StepConcluded;

/** Reads the values of the client domain's command topic. */
public final class CommandReader {

  private final AvroCodec codec;

  public CommandReader(AvroCodec codec) {
    this.codec = codec;
  }

  /**
   * Reads the command in a value.
   *
   * @throws UnreadableCommandException if the value holds no command on clients
   */
  public ClientRequest read(byte[] value) {
    try {
      return request(codec.decode(value, ClientCommand.class));
    } catch (UnreadableRecordException | IllegalArgumentException e) {
      throw new UnreadableCommandException("The record holds no command on clients.", e);
    }
  }

  private ClientRequest request(ClientCommand command) {
    Caller caller = Callers.read(command.getCaller());
    return switch (command.getPayload()) {
      case CreateClient createClient ->
          new ClientRequest.OfProfile(caller, ProfileCommandReader.read(createClient));
      case RegisterClient registerClient ->
          new ClientRequest.OfProfile(caller, ProfileCommandReader.read(registerClient));
      case ReplaceClient replaceClient ->
          new ClientRequest.OfProfile(caller, ProfileCommandReader.read(replaceClient));
      case BlockClient blockClient ->
          new ClientRequest.OfProfile(caller, ProfileCommandReader.read(blockClient));
      case UnblockClient unblockClient ->
          new ClientRequest.OfProfile(caller, ProfileCommandReader.read(unblockClient));
      case ImportClient importClient ->
          new ClientRequest.OfImport(caller, ImportCommandReader.read(importClient));
      case ConcludeImport concludeImport ->
          new ClientRequest.OfImport(caller, ImportCommandReader.read(concludeImport));
      case RequestDeletion requestDeletion ->
          new ClientRequest.OfErasure(caller, ErasureCommandReader.read(requestDeletion));
      case EraseClient eraseClient ->
          new ClientRequest.OfErasure(caller, ErasureCommandReader.read(eraseClient));
      case ConcludeErasure concludeErasure ->
          new ClientRequest.OfErasure(caller, ErasureCommandReader.read(concludeErasure));
      case StepConcluded step -> StepConcludedReader.read(caller, step, codec);
      case AddDocument addDocument ->
          new ClientRequest.OfDocument(caller, DocumentCommandReader.read(addDocument));
      case RemoveDocument removeDocument ->
          new ClientRequest.OfDocument(caller, DocumentCommandReader.read(removeDocument));
      case RecordRefusal refusal -> new ClientRequest.OfRefusal(caller, refusal);
      case ReportVerification report ->
          new ClientRequest.OfVerification(caller, VerificationReportReader.read(report));
      default ->
          throw new IllegalArgumentException(
              "No command on clients: %s".formatted(command.getPayload().getClass()));
    };
  }
}
