package io.finlego.ledger.batch;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.moment.Moments;
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
 * Decides the commands of one batch in their order. Each decision has its own instant, and sees the
 * changes of earlier decisions.
 *
 * <p>Encoding the outcome of a command takes longer than deciding the command. Therefore each
 * decision returns a supplier. For a command on payments, the outcome is encoded only when another
 * thread calls the supplier. The decided changes are immutable, so the delay does not alter the
 * outcome.
 */
final class CommandDecisions {

  private final PaymentOutcomes outcomes = new PaymentOutcomes();
  private final LedgerBatch batch;
  private final Timeline timeline;
  private final AccountDecisions accountDecisions;
  private final OtpDecisions otpDecisions;
  private final ClientDecisions clientDecisions;

  CommandDecisions(
      LedgerBatch batch,
      AccountPropertySource propertySource,
      Timeline timeline,
      LedgerPolicy policy) {
    this.batch = batch;
    this.timeline = timeline;
    this.otpDecisions = new OtpDecisions(batch, policy);
    AccountOpenings accountOpenings =
        new AccountOpenings(batch.standings(), propertySource, policy.openingPolicy());
    this.accountDecisions = new AccountDecisions(batch, accountOpenings);
    this.clientDecisions = new ClientDecisions(batch, accountOpenings);
  }

  /**
   * Decides the next command. The returned suppliers may be called in any order, but one thread
   * must call them all.
   */
  Supplier<Outcome> decide(ReceivedCommand<LedgerRequest> command) {
    Moments moments = timeline.momentsOf(command.id());
    DecisionContext context = moments.next();
    return switch (command.command()) {
      case LedgerRequest.OfAccount request ->
          supplierOf(accountDecisions.decide(command.id(), request, context));
      case LedgerRequest.OfAnswer request -> supplierOf(AnswerOutcomes.recorded(request));
      case LedgerRequest.OfClient request ->
          supplierOf(clientDecisions.decide(command.id(), request, context));
      case LedgerRequest.OfOtp request ->
          supplierOf(otpDecisions.decide(command.id(), request.command(), context));
      case LedgerRequest.OfPayment request -> decidePayment(command.id(), request, context);
      case LedgerRequest.OfRefusal request -> supplierOf(Outcome.refused(request.refusal()));
      case LedgerRequest.OfPayments request ->
          decidePayments(command.id(), request, moments, context);
    };
  }

  private Supplier<Outcome> decidePayment(
      CommandId id, LedgerRequest.OfPayment request, DecisionContext context) {
    Decision<? extends PaymentChange> decision =
        PaymentDecisions.decide(request.command(), batch, context);
    return switch (decision) {
      case Decision.Refused<? extends PaymentChange> refused ->
          () -> Outcome.refused(refused.reasons());
      case Decision.Accepted<? extends PaymentChange> accepted -> {
        PaymentChange change = accepted.value();
        if (request.dryRun()) {
          yield () -> outcomes.preview(change);
        }
        recordChange(change);
        yield () -> outcomes.changed(id, request.caller(), change, context);
      }
    };
  }

  private Supplier<Outcome> decidePayments(
      CommandId id, LedgerRequest.OfPayments request, Moments moments, DecisionContext context) {
    return switch (MakingPaymentsTogether.decide(request.commands(), batch, moments)) {
      case Decision.Refused<List<PaymentChange>>(List<Rejection> reasons) ->
          () -> Outcome.refused(reasons);
      case Decision.Accepted<List<PaymentChange>>(List<PaymentChange> changes) -> {
        changes.forEach(this::recordChange);
        yield () -> outcomes.madeTogether(id, request.caller(), changes, context);
      }
    };
  }

  private static Supplier<Outcome> supplierOf(Outcome outcome) {
    return () -> outcome;
  }

  private void recordChange(PaymentChange change) {
    batch.add(change);
    timeline.advancePast(change.changedAt());
  }
}
