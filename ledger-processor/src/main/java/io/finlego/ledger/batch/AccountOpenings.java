package io.finlego.ledger.batch;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.account.AccountCommand.OpenAccount;
import io.finlego.ledger.account.OpeningAccount;
import io.finlego.ledger.account.OpeningTerms;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.moment.Moment;

/**
 * Decides the openings of one batch. Each opened account gets its number, its place in the owner's
 * list and the owner's restriction.
 */
final class AccountOpenings {

  private final BatchStandings standings;
  private final AccountPlaces places;
  private final OpeningTerms terms;

  AccountOpenings(BatchStandings standings, AccountPlaces places, OpeningTerms terms) {
    this.standings = standings;
    this.places = places;
    this.terms = terms;
  }

  Decision<AccountChange.Opened> decide(OpenAccount command, Moment moment) {
    ClientId owner = command.owner();
    if (owner != null && standings.of(owner).ended()) {
      return Decision.refuse(ClientRejectionCode.CLIENT_NOT_ACTIVE, "The client was erased.");
    }
    Restriction restriction = owner == null ? Restriction.NONE : standings.of(owner).restriction();
    Decision<AccountChange.Opened> decision =
        OpeningAccount.decide(command, terms, places.next(command, restriction, moment));
    if (decision instanceof Decision.Accepted<AccountChange.Opened>(var opened)) {
      places.take(opened);
    }
    return decision;
  }
}
