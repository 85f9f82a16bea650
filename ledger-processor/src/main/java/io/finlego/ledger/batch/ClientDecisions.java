package io.finlego.ledger.batch;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.ledger.client.ClientStanding;
import io.finlego.ledger.client.EndingClient;
import io.finlego.ledger.client.RestrictingClient;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.wire.ClientOutcomes;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Decides those commands of one batch that come from the client domain. */
final class ClientDecisions {

  private final LedgerBatch batch;
  private final AccountOpenings accountOpenings;

  ClientDecisions(LedgerBatch batch, AccountOpenings accountOpenings) {
    this.batch = batch;
    this.accountOpenings = accountOpenings;
  }

  Outcome decide(CommandId id, LedgerRequest.OfClient request, DecisionContext context) {
    ClientOutcomes outcomes = new ClientOutcomes(id, request.caller(), context);
    return switch (request.command()) {
      case ClientCommand.RestrictClient restrictClient -> {
        restrict(RestrictingClient.decide(restrictClient, standing(restrictClient.client())));
        yield outcomes.restrictedOrEnded(restrictClient.client());
      }
      case ClientCommand.OpenImportedAccounts openImportedAccounts ->
          open(openImportedAccounts, outcomes, context);
      case ClientCommand.EndClient endClient -> end(endClient, outcomes);
    };
  }

  /** Opens all accounts of an imported client, or none of them. */
  private Outcome open(
      ClientCommand.OpenImportedAccounts command,
      ClientOutcomes outcomes,
      DecisionContext context) {
    restrict(standing(command.client()).afterImport(command.restriction()));
    List<AccountChange.Opened> changes = new ArrayList<>(command.accounts().size());
    for (var openAccount : command.accounts()) {
      switch (accountOpenings.decide(openAccount, context)) {
        case Decision.Refused<AccountChange.Opened>(List<Rejection> reasons) -> {
          return Outcome.refused(reasons);
        }
        case Decision.Accepted<AccountChange.Opened>(AccountChange.Opened change) ->
            changes.add(change);
      }
    }
    changes.forEach(batch.accounts()::recordChange);
    return outcomes.opened(changes);
  }

  private Outcome end(ClientCommand.EndClient endClient, ClientOutcomes outcomes) {
    var accounts = batch.accounts();
    return switch (EndingClient.decide(
        endClient,
        standing(endClient.client()),
        accounts.accountsOf(endClient.client()),
        accounts)) {
      case Decision.Refused<ClientStanding>(List<Rejection> reasons) -> Outcome.refused(reasons);
      case Decision.Accepted<ClientStanding>(ClientStanding newStanding) -> {
        batch.standings().put(newStanding);
        yield outcomes.restrictedOrEnded(endClient.client());
      }
    };
  }

  private void restrict(ClientStanding standing) {
    batch.standings().put(standing);
    batch.accounts().restrict(standing.client(), standing.restriction());
  }

  private ClientStanding standing(ClientId client) {
    return batch.standings().of(client);
  }
}
