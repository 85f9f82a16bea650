package io.finlego.client.batch;

import io.finlego.client.wire.ClientOutcomes;
import io.finlego.client.wire.ClientRequest;
import io.finlego.client.wire.CommandReader;
import io.finlego.processing.CommandDomain;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Domain;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Applies batches of commands on clients. For each batch it loads and locks the rows, decides the
 * commands, writes all changes at once, and makes the answers.
 */
public final class ClientDomain implements CommandDomain<ClientRequest> {

  private final CommandReader reader = new CommandReader(AvroCodec.catalogue());
  private final ClientTables tables;
  private final ClientPolicy policy;
  private final ClientOutcomes outcomes;

  public ClientDomain(ClientTables tables, ClientPolicy policy) {
    this.tables = tables;
    this.policy = policy;
    this.outcomes = new ClientOutcomes(policy.plainProfiles());
  }

  @Override
  public String name() {
    return Domain.CLIENT.word();
  }

  @Override
  public ClientRequest decode(byte[] value) {
    return reader.read(value);
  }

  @Override
  public List<Outcome> apply(List<ReceivedCommand<ClientRequest>> commands, InstantSource clock) {
    ClientNeeds needs = new ClientNeeds();
    commands.forEach(needs::add);
    ClientBatch batch = tables.load(needs);
    // The batch reads the clock only after it has locked rows. A reader of the state at a past
    // instant waits for the transactions that hold locks, because only these transactions can still
    // write changes with an instant in the past.
    Instant now = clock.instant();
    List<DecidedCommand> decidedCommands =
        new CommandDecisions(batch, policy, now).decide(commands);
    tables.write(batch, now);
    return decidedCommands.stream().map(command -> command.outcome(outcomes)).toList();
  }
}
