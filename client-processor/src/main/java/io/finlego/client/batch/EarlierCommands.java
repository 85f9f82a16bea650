package io.finlego.client.batch;

import io.finlego.kernel.NameBasedUuid;
import io.finlego.processing.ReceivedCommand;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.client.RegisterClient;
import io.finlego.schemas.common.Sealed;
import io.finlego.vault.ClientKey;
import io.finlego.vault.ClientKeys;
import io.finlego.vault.Purpose;
import java.nio.ByteBuffer;

/** Seals what releases left on the log that did not seal personal data. */
final class EarlierCommands {

  private final ClientKeys keys;

  EarlierCommands(ClientKeys keys) {
    this.keys = keys;
  }

  /** The command as it is sent today. */
  ReceivedCommand<ClientCommand> sealed(ReceivedCommand<ClientCommand> received) {
    if (!(received.command().getPayload() instanceof CreateClient create)) {
      return received;
    }
    ClientKey key = keys.create(NameBasedUuid.of(received.id().value(), "key"));
    Sealed profile =
        new Sealed(key.id(), ByteBuffer.wrap(key.seal(Purpose.PROFILE, create.getProfile())));
    RegisterClient register =
        new RegisterClient(
            create.getType(),
            create.getOnboardingId(),
            create.getEditorUserId(),
            create.getRiskLevel(),
            create.getIsDefaultCompliant(),
            create.getCountryOfRegistration(),
            profile);
    return new ReceivedCommand<>(
        received.id(),
        new ClientCommand(received.command().getCaller(), register),
        received.acceptedAt());
  }
}
