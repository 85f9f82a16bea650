package io.finlego.ledger;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.Rejection;
import io.finlego.ledger.account.AccountOpened;
import io.finlego.ledger.account.OpeningAccount;
import io.finlego.ledger.account.OpeningTerms;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.payment.PaymentChange;
import io.finlego.ledger.payment.PaymentDecisions;
import io.finlego.ledger.wire.LedgerOutcomes;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import java.util.List;

/**
 * Decides the commands of one batch in their order, each over what the ones before left, at an
 * instant of its own.
 */
final class Deciding {

  private final LedgerOutcomes outcomes = new LedgerOutcomes();
  private final LedgerBatch batch;
  private final AccountPlaces places;
  private final Timeline timeline;
  private final OpeningTerms openingTerms;

  Deciding(LedgerBatch batch, AccountPlaces places, Timeline timeline, OpeningTerms openingTerms) {
    this.batch = batch;
    this.places = places;
    this.timeline = timeline;
    this.openingTerms = openingTerms;
  }

  Outcome decide(ReceivedCommand<LedgerRequest> command) {
    Moment moment = timeline.next();
    return switch (command.command()) {
      case LedgerRequest.OfAccount request -> open(command.id(), request, moment);
      case LedgerRequest.OfPayment request -> change(command.id(), request, moment);
    };
  }

  private Outcome open(CommandId id, LedgerRequest.OfAccount request, Moment moment) {
    OpeningAccount.Place place = places.next(request.command(), moment);
    return switch (OpeningAccount.decide(request.command(), openingTerms, place)) {
      case Decision.Refused<AccountOpened>(List<Rejection> reasons) -> outcomes.refused(reasons);
      case Decision.Accepted<AccountOpened>(AccountOpened opened) -> {
        batch.add(opened);
        places.taken(opened);
        yield outcomes.opened(id, request.caller(), opened, moment);
      }
    };
  }

  private Outcome change(CommandId id, LedgerRequest.OfPayment request, Moment moment) {
    Decision<? extends PaymentChange> decision =
        PaymentDecisions.decide(request.command(), batch, moment);
    return switch (decision) {
      case Decision.Refused<? extends PaymentChange> refused -> outcomes.refused(refused.reasons());
      case Decision.Accepted<? extends PaymentChange> accepted -> {
        PaymentChange change = accepted.value();
        batch.add(change);
        timeline.passed(change.at());
        yield outcomes.changed(id, request.caller(), change, moment);
      }
    };
  }
}
