package io.finlego.ledger.wire;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.Rejection;
import io.finlego.ledger.account.AccountOpened;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.payment.PaymentChange;
import io.finlego.processing.Outcome;
import io.finlego.processing.OutgoingEvent;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.PaymentCancelled;
import io.finlego.schemas.ledger.PaymentDrafted;
import io.finlego.schemas.ledger.PaymentPended;
import io.finlego.schemas.ledger.PaymentPosted;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of commands, encoded: the reply to the caller and the event for everyone. */
public final class LedgerOutcomes {

  private final AvroCodec codec;

  public LedgerOutcomes(AvroCodec codec) {
    this.codec = codec;
  }

  public Outcome opened(CommandId command, Caller caller, AccountOpened opened, Moment moment) {
    AccountSnapshot account = Snapshots.of(opened);
    Object event =
        new io.finlego.schemas.ledger.AccountOpened(account, Snapshots.of(opened.movement()));
    return succeeded(
        account, account.getId(), event(command, caller, event, opened.openedAt(), moment));
  }

  public Outcome changed(CommandId command, Caller caller, PaymentChange change, Moment moment) {
    PaymentSnapshot payment = Snapshots.of(change);
    Object event =
        switch (change) {
          case PaymentChange.Drafted drafted -> new PaymentDrafted(payment);
          case PaymentChange.Pended pended ->
              new PaymentPended(payment, Snapshots.of(pended.movements()));
          case PaymentChange.Posted posted ->
              new PaymentPosted(payment, Snapshots.of(posted.movements()));
          case PaymentChange.Cancelled cancelled ->
              new PaymentCancelled(
                  payment, cancelled.expired(), Snapshots.of(cancelled.movements()));
        };
    return succeeded(payment, payment.getId(), event(command, caller, event, change.at(), moment));
  }

  public Outcome refused(List<Rejection> reasons) {
    return Outcome.failed(reasons.getFirst().code().code(), rejection(reasons));
  }

  /** The reply of a refusal. */
  public byte[] rejection(List<Rejection> reasons) {
    List<Problem> problems =
        reasons.stream()
            .map(reason -> new Problem(reason.code().code(), reason.message(), reason.field()))
            .toList();
    return codec.encode(Topics.REPLIES, new Reply(new Rejected(problems)));
  }

  private Outcome succeeded(Object result, UUID key, LedgerEvent event) {
    byte[] reply = codec.encode(Topics.REPLIES, new Reply(result));
    byte[] keyBytes = key.toString().getBytes(StandardCharsets.UTF_8);
    OutgoingEvent outgoing = new OutgoingEvent(keyBytes, codec.encode(Topics.LEDGER_EVENTS, event));
    return Outcome.succeeded(reply, List.of(outgoing));
  }

  private static LedgerEvent event(
      CommandId command, Caller caller, Object payload, Instant at, Moment moment) {
    return new LedgerEvent(
        moment.newEventId(), command.value(), at, moment.calendar().dayOf(at), caller, payload);
  }
}
