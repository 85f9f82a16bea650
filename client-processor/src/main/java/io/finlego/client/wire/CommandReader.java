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
import io.finlego.schemas.common.StepConcluded;

/** Reads the values of the command topic. */
public final class CommandReader {

  private final AvroCodec codec;

  public CommandReader(AvroCodec codec) {
    this.codec = codec;
  }

  /**
   * The command in a value.
   *
   * @throws UnreadableCommandException if the value holds no command
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
      case CreateClient create ->
          new ClientRequest.OfProfile(caller, ProfileCommandReader.read(create));
      case RegisterClient register ->
          new ClientRequest.OfProfile(caller, ProfileCommandReader.read(register));
      case ReplaceClient replace ->
          new ClientRequest.OfProfile(caller, ProfileCommandReader.read(replace));
      case BlockClient block ->
          new ClientRequest.OfProfile(caller, ProfileCommandReader.read(block));
      case UnblockClient unblock ->
          new ClientRequest.OfProfile(caller, ProfileCommandReader.read(unblock));
      case ImportClient begin ->
          new ClientRequest.OfImport(caller, ImportCommandReader.read(begin));
      case ConcludeImport conclude ->
          new ClientRequest.OfImport(caller, ImportCommandReader.read(conclude));
      case RequestDeletion request ->
          new ClientRequest.OfErasure(caller, ErasureCommandReader.read(request));
      case EraseClient erase ->
          new ClientRequest.OfErasure(caller, ErasureCommandReader.read(erase));
      case ConcludeErasure conclude ->
          new ClientRequest.OfErasure(caller, ErasureCommandReader.read(conclude));
      case StepConcluded step -> StepConcludedReader.read(caller, step, codec);
      case AddDocument add -> new ClientRequest.OfDocument(caller, DocumentCommandReader.read(add));
      case RemoveDocument remove ->
          new ClientRequest.OfDocument(caller, DocumentCommandReader.read(remove));
      case ReportVerification report ->
          new ClientRequest.OfVerification(caller, VerificationReportReader.read(report));
      default ->
          throw new IllegalArgumentException(
              "No command on clients: %s".formatted(command.getPayload().getClass()));
    };
  }
}
