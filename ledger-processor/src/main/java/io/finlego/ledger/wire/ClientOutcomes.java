package io.finlego.ledger.wire;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Rejection;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.client.ClientCommand.EndClient;
import io.finlego.ledger.moment.Moment;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.Domain;
import io.finlego.schemas.Replies;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.reply.ClientStandingReply;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * What became of commands that the clients' domain sent, encoded. What it waits for goes back to it
 * as a command.
 */
public final class ClientOutcomes {

  private final AccountOutcomes accounts;
  private final CommandId command;
  private final Caller caller;

  /** Of one command of that caller, decided at that moment. */
  public ClientOutcomes(CommandId command, Caller caller, Moment moment) {
    this.accounts = new AccountOutcomes(command, caller, moment);
    this.command = command;
    this.caller = caller;
  }

  /** The ledger knows. */
  public Outcome known(ClientId client) {
    return Outcome.succeeded(Replies.of(new ClientStandingReply(client.value())), List.of());
  }

  public Outcome imported(ClientId client, List<AccountChange.Opened> opened) {
    List<Outgoing> events = new ArrayList<>();
    opened.forEach(one -> events.addAll(accounts.changed(one).events()));
    List<UUID> ids = opened.stream().map(one -> one.account().id().value()).toList();
    return goesOn(client, new ConcludeImport(client.value(), ids, null, null), events);
  }

  public Outcome notImported(ClientId client, Rejection reason) {
    return goesOn(
        client,
        new ConcludeImport(client.value(), List.of(), reason.code().code(), reason.message()),
        new ArrayList<>());
  }

  public Outcome ended(EndClient end) {
    return goesOn(
        end.client(),
        new ConcludeErasure(end.client().value(), end.editor(), end.reason()),
        new ArrayList<>());
  }

  private Outcome goesOn(ClientId client, SpecificRecord payload, List<Outgoing> events) {
    Outgoing.Command next =
        Outgoing.Command.of(command, Domain.CLIENT, client.value(), caller, payload);
    return Outcome.continued(events, next, Domain.CLIENT, null);
  }
}
