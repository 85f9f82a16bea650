package io.finlego.client.batch;

import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.MoneyOut;
import io.finlego.client.wire.Events;
import io.finlego.client.wire.Replies;
import io.finlego.client.wire.ToLedger;
import io.finlego.kernel.CommandId;
import io.finlego.processing.Outcome;
import io.finlego.processing.OutgoingEvent;
import io.finlego.schemas.common.Caller;
import io.finlego.vault.ClientKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes what one command came to over into the batch, and says so. Where money is to stop leaving
 * the client's accounts, or may leave them again, the command goes on in the ledger: it is done
 * when that knows.
 */
final class BatchRecorder {

  private final ClientBatch batch;
  private final Events events;
  private final CommandId command;
  private final Caller caller;

  BatchRecorder(ClientBatch batch, Events events, CommandId command, Caller caller) {
    this.batch = batch;
    this.events = events;
    this.command = command;
    this.caller = caller;
  }

  ToLedger toLedger() {
    return new ToLedger(command, caller);
  }

  /**
   * Of a client that was there. Where nothing changes the ledger is asked all the same: it may not
   * have come to what changed before, and whoever gets an answer relies on it.
   */
  Outcome keep(Client before, ClientChange change) {
    SpecificRecord reply = Replies.state(change.client());
    return change.isNone()
        ? goesOn(before, reply, new ArrayList<>())
        : keep(MoneyOut.of(before), change, reply);
  }

  /** Of a client that was not. */
  Outcome keepNew(ClientChange change, SpecificRecord reply) {
    return keep(MoneyOut.NONE, change, reply);
  }

  /** Of a change that is nothing to the ledger. */
  Outcome keep(ClientChange change, SpecificRecord reply) {
    return keep(MoneyOut.of(change.client()), change, reply);
  }

  private Outcome keep(MoneyOut before, ClientChange change, SpecificRecord reply) {
    if (change.isNone()) {
      return Replies.succeeded(reply, List.of());
    }
    Client client = change.client();
    batch.add(change, command, caller);
    List<OutgoingEvent> outgoing = new ArrayList<>(events.of(change, command, caller, key(client)));
    return MoneyOut.of(client) == before
        ? Replies.succeeded(reply, outgoing)
        : goesOn(client, reply, outgoing);
  }

  private Outcome goesOn(Client client, SpecificRecord reply, List<OutgoingEvent> outgoing) {
    OutgoingEvent restrict = toLedger().restrict(client);
    outgoing.add(restrict);
    return Replies.succeeded(
        Replies.goesOn(ToLedger.DOMAIN, ToLedger.idOf(restrict), reply), outgoing);
  }

  private @Nullable ClientKey key(Client client) {
    return client.sealed() == null ? null : batch.key(client.sealed().keyId());
  }
}
