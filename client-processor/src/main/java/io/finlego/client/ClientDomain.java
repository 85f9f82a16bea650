package io.finlego.client;

import io.finlego.client.wire.Replies;
import io.finlego.kernel.Rejection;
import io.finlego.processing.CommandDomain;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.processing.UnreadableCommandException;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.UnreadableRecordException;
import io.finlego.schemas.client.ClientCommand;
import java.time.Clock;
import java.util.List;

/** The clients' domain as the machinery sees it: load and lock, decide, write at once. */
final class ClientDomain implements CommandDomain<ClientCommand> {

  private final ClientTables tables;
  private final EarlierCommands earlier;
  private final Terms terms;
  private final Clock clock;

  ClientDomain(ClientTables tables, Terms terms, Clock clock) {
    this.tables = tables;
    this.earlier = new EarlierCommands(tables.keys());
    this.terms = terms;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "client";
  }

  @Override
  public ClientCommand decode(byte[] value) {
    try {
      return AvroCodec.catalogue().decode(value, ClientCommand.class);
    } catch (UnreadableRecordException e) {
      throw new UnreadableCommandException("The record holds no command on clients.", e);
    }
  }

  @Override
  public List<Outcome> apply(List<ReceivedCommand<ClientCommand>> batch) {
    List<ReceivedCommand<ClientCommand>> commands = batch.stream().map(earlier::sealed).toList();
    ClientBatch state = tables.load(ClientNeeds.of(commands));
    Deciding deciding = new Deciding(state, terms, clock.instant());
    List<Outcome> outcomes = commands.stream().map(deciding::decide).toList();
    tables.write(state);
    return outcomes;
  }

  @Override
  public byte[] encodeRejection(Rejection rejection) {
    return Replies.rejection(List.of(rejection));
  }
}
