package io.finlego.ledger.batch;

import io.finlego.kernel.CommandId;
import io.finlego.processing.EventSeal;
import io.finlego.processing.UnopenedEventsException;
import io.finlego.vault.BrokenSealException;
import io.finlego.vault.MissingMasterKeyException;
import io.finlego.vault.Purpose;
import io.finlego.vault.SecretSeal;

/** Seals secret events with the vault's keys. Sealed events open only for their own command. */
record VaultEventSeal(SecretSeal secretSeal) implements EventSeal {

  @Override
  public byte[] seal(CommandId commandId, byte[] packedEvents) {
    return secretSeal.seal(Purpose.EVENTS, packedEvents, commandId.toString());
  }

  @Override
  public byte[] open(CommandId commandId, byte[] sealedEvents) {
    try {
      return secretSeal.open(Purpose.EVENTS, sealedEvents, commandId.toString());
    } catch (MissingMasterKeyException | BrokenSealException e) {
      throw new UnopenedEventsException(commandId, String.valueOf(e.getMessage()), e);
    }
  }
}
