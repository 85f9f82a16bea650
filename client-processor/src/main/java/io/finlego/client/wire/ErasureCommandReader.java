package io.finlego.client.wire;

import io.finlego.client.erasure.ErasureCommand;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.EraseClient;
import io.finlego.schemas.client.RequestDeletion;
import io.finlego.schemas.common.Sealed;

/** Reads the payloads on the erasure of a client. */
final class ErasureCommandReader {

  private ErasureCommandReader() {}

  static ErasureCommand read(RequestDeletion request) {
    Sealed reason = request.getReason();
    return new ErasureCommand.RequestDeletion(
        new ClientId(request.getClientId()),
        reason == null ? null : ProfileCommandReader.sealed(reason));
  }

  static ErasureCommand read(EraseClient erase) {
    return new ErasureCommand.EraseClient(
        new ClientId(erase.getClientId()), erase.getEditorUserId(), erase.getReason());
  }

  static ErasureCommand read(ConcludeErasure conclude) {
    return new ErasureCommand.ConcludeErasure(
        new ClientId(conclude.getClientId()), conclude.getEditorUserId(), conclude.getReason());
  }
}
