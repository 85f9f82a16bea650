package io.finlego.ledger.wire;

import io.finlego.kernel.CommandId;
import io.finlego.ledger.moment.Moment;
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

/** Encodes the outcomes of commands on payments: the reply and the event. Used by one thread. */
public final class PaymentOutcomes {

  private static final int PAYMENT = OutcomeBytes.replyOf(PaymentSnapshot.getClassSchema());
  private static final int PAYMENTS = OutcomeBytes.replyOf(PaymentSnapshots.getClassSchema());
  private static final int PREVIEW = OutcomeBytes.replyOf(PaymentPreview.getClassSchema());

  private static final int DRAFTED = OutcomeBytes.eventOf(PaymentDrafted.getClassSchema());
  private static final int PENDED = OutcomeBytes.eventOf(PaymentPended.getClassSchema());
  private static final int POSTED = OutcomeBytes.eventOf(PaymentPosted.getClassSchema());
  private static final int CANCELLED = OutcomeBytes.eventOf(PaymentCancelled.getClassSchema());

  private final OutcomeBytes bytes = new OutcomeBytes();

  public Outcome changed(CommandId command, Caller caller, PaymentChange change, Moment moment) {
    StateWriter.payment(bytes.newState(), change);
    byte[] reply = bytes.reply(PAYMENT);
    return Outcome.succeeded(
        reply,
        change instanceof PaymentChange.None
            ? List.of()
            : List.of(event(command, caller, change, moment)));
  }

  /** The outcome of payments that were made together: one reply, and an event for each. */
  public Outcome together(
      CommandId command, Caller caller, List<PaymentChange.Posted> changes, Moment moment) {
    List<Outgoing> events = new ArrayList<>(changes.size());
    for (PaymentChange.Posted change : changes) {
      StateWriter.payment(bytes.newState(), change);
      events.add(event(command, caller, change, moment));
    }
    AvroBytes out = bytes.newState().number(changes.size());
    changes.forEach(change -> StateWriter.payment(out, change));
    out.number(0);
    return Outcome.succeeded(bytes.reply(PAYMENTS), events);
  }

  /** The outcome of a dry run: the change that would have been made. */
  public Outcome preview(PaymentChange change) {
    AvroBytes out = bytes.newState();
    StateWriter.payment(out, change);
    StateWriter.movements(out, change.movements());
    return Outcome.succeeded(bytes.reply(PREVIEW), List.of());
  }

  /** The event for the payment whose state was written last. */
  private Outgoing event(CommandId command, Caller caller, PaymentChange change, Moment moment) {
    int branch =
        switch (change) {
          case PaymentChange.None _ -> throw new IllegalArgumentException("Nothing happened.");
          case PaymentChange.Drafted _ -> DRAFTED;
          case PaymentChange.Pended _ -> PENDED;
          case PaymentChange.Posted _ -> POSTED;
          case PaymentChange.Cancelled _ -> CANCELLED;
        };
    AvroBytes out = bytes.event(command, caller, change.at(), moment, branch);
    switch (change) {
      case PaymentChange.Drafted _, PaymentChange.None _ -> {}
      case PaymentChange.Pended pended -> StateWriter.movements(out, pended.movements());
      case PaymentChange.Posted posted -> StateWriter.movements(out, posted.movements());
      case PaymentChange.Cancelled cancelled ->
          StateWriter.movements(out.flag(cancelled.expired()), cancelled.movements());
    }
    return bytes.sent(change.payment().id().value());
  }
}
