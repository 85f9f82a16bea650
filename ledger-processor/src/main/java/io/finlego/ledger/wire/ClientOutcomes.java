package io.finlego.ledger.wire;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.Replies;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.reply.ClientStandingReply;
import io.finlego.schemas.reply.ImportedAccountsOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Encodes the outcomes of the commands that the client domain sends to the ledger. */
public final class ClientOutcomes {

  private final AccountOutcomes accountOutcomes;

  /**
   * Prepares to encode the outcome of one command.
   *
   * @param caller the caller of the command
   * @param context the instant and the ids of the decision
   */
  public ClientOutcomes(CommandId commandId, Caller caller, DecisionContext context) {
    this.accountOutcomes = new AccountOutcomes(commandId, caller, context);
  }

  /** The outcome of a command that restricted a client or ended its business relationship. */
  public Outcome restrictedOrEnded(ClientId client) {
    return Outcome.succeeded(Replies.encode(new ClientStandingReply(client.value())), List.of());
  }

  /** The outcome of a command that opened all accounts of an imported client. */
  public Outcome opened(List<AccountChange.Opened> changes) {
    List<Outgoing> events = new ArrayList<>();
    changes.forEach(change -> events.addAll(accountOutcomes.changed(change).events()));
    List<UUID> ids = changes.stream().map(change -> change.account().id().value()).toList();
    return Outcome.succeeded(Replies.encode(new ImportedAccountsOpened(ids)), events);
  }
}
