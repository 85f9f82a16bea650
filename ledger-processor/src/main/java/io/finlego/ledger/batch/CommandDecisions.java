package io.finlego.ledger.batch;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.payment.MakingPaymentsTogether;
import io.finlego.ledger.payment.PaymentChange;
import io.finlego.ledger.payment.PaymentDecisions;
import io.finlego.ledger.wire.AnswerOutcomes;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.ledger.wire.PaymentOutcomes;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import java.util.List;
import java.util.function.Supplier;

/**
 * Decides the commands of one batch in order. Each decision sees the effects of the earlier ones
 * and has its own instant.
 *
 * <p>Encoding takes longer than deciding, so the outcomes of payments are encoded later, when their
 * suppliers are called. The decided changes are immutable, so the delay does not alter an outcome.
 */
final class CommandDecisions {

  private final PaymentOutcomes outcomes = new PaymentOutcomes();
  private final LedgerBatch batch;
  private final Timeline timeline;
  private final AccountDecisions accounts;
  private final OtpDecisions otps;
  private final ClientDecisions clients;

  CommandDecisions(LedgerBatch batch, AccountPlaces places, Timeline timeline, LedgerTerms terms) {
    this.batch = batch;
    this.timeline = timeline;
    this.otps = new OtpDecisions(batch, terms);
    AccountOpenings openings = new AccountOpenings(batch.standings(), places, terms.opening());
    this.accounts = new AccountDecisions(batch, openings);
    this.clients = new ClientDecisions(batch, openings);
  }

  /**
   * Decides the next command. A single thread must call all the returned suppliers, in any order.
   */
  Supplier<Outcome> decide(ReceivedCommand<LedgerRequest> command) {
    Moment moment = timeline.next();
    return switch (command.command()) {
      case LedgerRequest.OfAccount request ->
          encoded(accounts.decide(command.id(), request, moment));
      case LedgerRequest.OfAnswer request -> encoded(AnswerOutcomes.recorded(request));
      case LedgerRequest.OfClient request -> encoded(clients.decide(command.id(), request, moment));
      case LedgerRequest.OfOtp request -> encoded(otps.decide(request.command(), moment));
      case LedgerRequest.OfPayment request -> change(command.id(), request, moment);
      case LedgerRequest.OfPayments request -> decideTogether(command.id(), request, moment);
    };
  }

  private Supplier<Outcome> change(CommandId id, LedgerRequest.OfPayment request, Moment moment) {
    Decision<? extends PaymentChange> decision =
        PaymentDecisions.decide(request.command(), batch, moment);
    return switch (decision) {
      case Decision.Refused<? extends PaymentChange> refused ->
          () -> Outcome.refused(refused.reasons());
      case Decision.Accepted<? extends PaymentChange> accepted -> {
        PaymentChange change = accepted.value();
        if (request.dryRun()) {
          yield () -> outcomes.preview(change);
        }
        keep(change);
        yield () -> outcomes.changed(id, request.caller(), change, moment);
      }
    };
  }

  private Supplier<Outcome> decideTogether(
      CommandId id, LedgerRequest.OfPayments request, Moment moment) {
    return switch (MakingPaymentsTogether.decide(request.commands(), batch, timeline)) {
      case Decision.Refused<List<PaymentChange.Posted>>(List<Rejection> reasons) ->
          () -> Outcome.refused(reasons);
      case Decision.Accepted<List<PaymentChange.Posted>>(List<PaymentChange.Posted> changes) -> {
        changes.forEach(this::keep);
        yield () -> outcomes.together(id, request.caller(), changes, moment);
      }
    };
  }

  private static Supplier<Outcome> encoded(Outcome outcome) {
    return () -> outcome;
  }

  private void keep(PaymentChange change) {
    batch.add(change);
    timeline.passed(change.at());
  }
}
