package io.finlego.ledger.wire;

import io.finlego.kernel.CommandId;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.payment.PaymentChange;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.PaymentCancelled;
import io.finlego.schemas.ledger.PaymentDrafted;
import io.finlego.schemas.ledger.PaymentPended;
import io.finlego.schemas.ledger.PaymentPosted;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.reply.PaymentPreview;
import io.finlego.schemas.reply.PaymentSnapshots;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes the outcomes (reply and events) of commands on payments. Not safe for use by several
 * threads.
 */
public final class PaymentOutcomes {

  private static final int PAYMENT_REPLY_BRANCH =
      OutcomeBytes.replyBranch(PaymentSnapshot.getClassSchema());
  private static final int PAYMENTS_REPLY_BRANCH =
      OutcomeBytes.replyBranch(PaymentSnapshots.getClassSchema());
  private static final int PREVIEW_REPLY_BRANCH =
      OutcomeBytes.replyBranch(PaymentPreview.getClassSchema());

  private static final int DRAFTED_EVENT_BRANCH =
      OutcomeBytes.eventBranch(PaymentDrafted.getClassSchema());
  private static final int PENDED_EVENT_BRANCH =
      OutcomeBytes.eventBranch(PaymentPended.getClassSchema());
  private static final int POSTED_EVENT_BRANCH =
      OutcomeBytes.eventBranch(PaymentPosted.getClassSchema());
  private static final int CANCELLED_EVENT_BRANCH =
      OutcomeBytes.eventBranch(PaymentCancelled.getClassSchema());

  private final OutcomeBytes bytes = new OutcomeBytes();

  /** The outcome of a command on one payment. A command that changed nothing has no event. */
  public Outcome changed(
      CommandId commandId, Caller caller, PaymentChange change, DecisionContext context) {
    StateWriter.payment(bytes.newState(), change);
    byte[] reply = bytes.reply(PAYMENT_REPLY_BRANCH);
    return Outcome.succeeded(
        reply,
        change instanceof PaymentChange.Unchanged
            ? List.of()
            : List.of(event(commandId, caller, change, context)));
  }

  /**
   * The outcome of a command that made several payments: one reply, and an event for each payment
   * that this command itself made.
   */
  public Outcome madeTogether(
      CommandId commandId, Caller caller, List<PaymentChange> changes, DecisionContext context) {
    List<Outgoing> events = new ArrayList<>(changes.size());
    for (PaymentChange change : changes) {
      if (!(change instanceof PaymentChange.Unchanged)) {
        StateWriter.payment(bytes.newState(), change);
        events.add(event(commandId, caller, change, context));
      }
    }
    AvroBytes state = bytes.newState().number(changes.size());
    changes.forEach(change -> StateWriter.payment(state, change));
    state.number(0);
    return Outcome.succeeded(bytes.reply(PAYMENTS_REPLY_BRANCH), events);
  }

  /** The outcome of a dry run. The reply has the change that the command would have made. */
  public Outcome preview(PaymentChange change) {
    AvroBytes state = bytes.newState();
    StateWriter.payment(state, change);
    StateWriter.movements(state, change.movements());
    return Outcome.succeeded(bytes.reply(PREVIEW_REPLY_BRANCH), List.of());
  }

  /** Makes the event for a change. The state of the payment must be in {@link #bytes} already. */
  private Outgoing event(
      CommandId commandId, Caller caller, PaymentChange change, DecisionContext context) {
    int branch =
        switch (change) {
          case PaymentChange.Unchanged _ -> throw new IllegalArgumentException("Nothing happened.");
          case PaymentChange.Drafted _ -> DRAFTED_EVENT_BRANCH;
          case PaymentChange.Pended _ -> PENDED_EVENT_BRANCH;
          case PaymentChange.Posted _ -> POSTED_EVENT_BRANCH;
          case PaymentChange.Cancelled _ -> CANCELLED_EVENT_BRANCH;
        };
    AvroBytes event = bytes.beginEvent(commandId, caller, change.changedAt(), context, branch);
    switch (change) {
      case PaymentChange.Drafted _, PaymentChange.Unchanged _ -> {}
      case PaymentChange.Pended pendedChange ->
          StateWriter.movements(event, pendedChange.movements());
      case PaymentChange.Posted postedChange ->
          StateWriter.movements(event, postedChange.movements());
      case PaymentChange.Cancelled cancelledChange ->
          StateWriter.movements(event.flag(cancelledChange.expired()), cancelledChange.movements());
    }
    return bytes.finishEvent(change.payment().id().value());
  }
}
