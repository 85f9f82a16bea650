package io.finlego.client;

import io.finlego.client.wire.ClientRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.processing.ReceivedCommand;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.client.ClientEvent;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.reply.ClientCreatedReply;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outcome of a command, decoded as its receivers decode it. */
record Applied(UUID command, Outcome outcome) {

  private static final AvroCodec CODEC = AvroCodec.catalogue();

  /** The outcomes of these commands. */
  static List<Applied> of(List<ReceivedCommand<ClientRequest>> commands, List<Outcome> outcomes) {
    List<Applied> applied = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      applied.add(new Applied(commands.get(i).id().value(), outcomes.get(i)));
    }
    return applied;
  }

  String code() {
    return outcome.code();
  }

  /** The client that a registration has created. */
  UUID registeredClient() {
    Object reply = reply(Object.class);
    return ((ClientCreatedReply)
            (reply instanceof Continues continuation ? continuation.getResult() : reply))
        .getId();
  }

  <T> T reply(Class<T> type) {
    return type.cast(CODEC.decode(outcome.reply(), Reply.class).getResult());
  }

  /** The caller's final result, if the command goes on. */
  <T> T inTheEnd(Class<T> type) {
    return type.cast(reply(Continues.class).getResult());
  }

  List<String> refusedFields() {
    return reply(Rejected.class).getProblems().stream().map(Problem::getField).toList();
  }

  List<ClientEvent> events() {
    return outcome.events().stream()
        .filter(record -> record instanceof Outgoing.Event event && event.topic() == null)
        .map(record -> CODEC.decode(record.value(), ClientEvent.class))
        .toList();
  }

  <T> T event(Class<T> type) {
    return events().stream()
        .map(ClientEvent::getPayload)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + ": " + events()));
  }

  List<Outgoing.Command> followUps() {
    return outcome.events().stream()
        .filter(Outgoing.Command.class::isInstance)
        .map(Outgoing.Command.class::cast)
        .toList();
  }

  /** The only command with which it goes on in the ledger. */
  <T> T toLedger(Class<T> type) {
    Outgoing.Command next = followUps().getFirst();
    return type.cast(CODEC.decode(next.value(), LedgerCommand.class).getPayload());
  }
}
