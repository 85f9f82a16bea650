package io.finlego.client.wire;

import io.finlego.client.erasure.ErasureCommand;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.EraseClient;
import io.finlego.schemas.client.RequestDeletion;
import io.finlego.schemas.common.Sealed;

/** Translates the Avro payloads of commands on the erasure of a client. */
final class ErasureCommandReader {

  private ErasureCommandReader() {}

  static ErasureCommand read(RequestDeletion requestDeletion) {
    Sealed reason = requestDeletion.getReason();
    return new ErasureCommand.RequestDeletion(
        new ClientId(requestDeletion.getClientId()),
        reason == null ? null : ProfileCommandReader.sealedText(reason));
  }

  static ErasureCommand read(EraseClient eraseClient) {
    return new ErasureCommand.EraseClient(
        new ClientId(eraseClient.getClientId()),
        eraseClient.getEditorUserId(),
        eraseClient.getReason());
  }

  static ErasureCommand read(ConcludeErasure concludeErasure) {
    return new ErasureCommand.ConcludeErasure(
        new ClientId(concludeErasure.getClientId()),
        concludeErasure.getEditorUserId(),
        concludeErasure.getReason());
  }
}
