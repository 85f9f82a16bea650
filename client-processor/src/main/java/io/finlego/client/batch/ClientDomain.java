package io.finlego.client.batch;

import io.finlego.client.verification.AppliedReports;
import io.finlego.client.wire.Replies;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Rejection;
import io.finlego.processing.CommandDomain;
import io.finlego.processing.Outcome;
import io.finlego.processing.OutgoingEvent;
import io.finlego.processing.ReceivedCommand;
import io.finlego.processing.UnreadableCommandException;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.UnreadableRecordException;
import io.finlego.schemas.client.ClientCommand;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The clients' domain as the machinery sees it: load and lock, decide, write at once. */
public final class ClientDomain implements CommandDomain<ClientCommand> {

  private final ClientTables tables;
  private final EarlierCommands earlier;
  private final VerificationPass verifying;
  private final DocumentDecisions documents;
  private final ClientTerms terms;
  private final Clock clock;

  public ClientDomain(ClientTables tables, ClientTerms terms, Clock clock) {
    this.tables = tables;
    this.verifying = new VerificationPass(tables, terms);
    this.documents = new DocumentDecisions(tables.documents());
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
    Instant now = clock.instant();
    Map<CommandId, AppliedReports.Applied> reported = verifying.report(commands, now);
    ClientNeeds needs = ClientNeeds.of(commands);
    reported.values().forEach(one -> needs.clients().addAll(one.clients()));
    ClientBatch state = tables.load(needs);
    CommandDecisions deciding = new CommandDecisions(state, terms, reported, now);
    Map<CommandId, Outcome> outcomes = new HashMap<>();
    commands.stream()
        .filter(command -> !DocumentDecisions.isOne(command))
        .forEach(command -> outcomes.put(command.id(), deciding.decide(command)));
    Map<CommandId, List<OutgoingEvent>> verified = verifying.verify(state, commands, reported, now);
    RejectedImports.TurnedAway turnedAway = RejectedImports.of(state, commands);
    outcomes.putAll(turnedAway.refused());
    verifying.forget(turnedAway.clients());
    tables.write(state, needs.keys());
    outcomes.putAll(documents.decide(commands, now));
    verified.forEach(
        (command, events) ->
            outcomes.computeIfPresent(command, (_, outcome) -> outcome.with(events)));
    return commands.stream()
        .map(command -> Objects.requireNonNull(outcomes.get(command.id())))
        .toList();
  }

  @Override
  public byte[] encodeRejection(Rejection rejection) {
    return Replies.rejection(List.of(rejection));
  }
}
