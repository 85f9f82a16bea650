package io.finlego.ledger.batch;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.account.AccountCommand.OpenAccount;
import io.finlego.ledger.account.OpeningAccount;
import io.finlego.ledger.account.OpeningPolicy;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.moment.DecisionContext;

/**
 * Decides the openings of accounts in one batch. An opened account gets a number, a place in the
 * owner's list of accounts, and the owner's restriction.
 */
final class AccountOpenings {

  private final BatchStandings standings;
  private final AccountPropertySource propertySource;
  private final OpeningPolicy policy;

  AccountOpenings(
      BatchStandings standings, AccountPropertySource propertySource, OpeningPolicy policy) {
    this.standings = standings;
    this.propertySource = propertySource;
    this.policy = policy;
  }

  Decision<AccountChange.Opened> decide(OpenAccount command, DecisionContext context) {
    ClientId owner = command.owner();
    if (owner != null && standings.of(owner).ended()) {
      return Decision.refuse(ClientRejectionCode.CLIENT_NOT_ACTIVE, "The client was erased.");
    }
    Restriction restriction = owner == null ? Restriction.NONE : standings.of(owner).restriction();
    Decision<AccountChange.Opened> decision =
        OpeningAccount.decide(command, policy, propertySource.next(command, restriction, context));
    if (decision instanceof Decision.Accepted<AccountChange.Opened>(var change)) {
      propertySource.takeSortOrder(change);
    }
    return decision;
  }
}
