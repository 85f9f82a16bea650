package io.finlego.ledger.wire;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.Rejection;
import io.finlego.ledger.account.AccountOpened;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.payment.PaymentChange;
import io.finlego.processing.Outcome;
import io.finlego.processing.OutgoingEvent;
import io.finlego.schemas.SchemaCatalogue;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.PaymentCancelled;
import io.finlego.schemas.ledger.PaymentDrafted;
import io.finlego.schemas.ledger.PaymentPended;
import io.finlego.schemas.ledger.PaymentPosted;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;

/**
 * What became of commands, encoded: the reply to the caller and the event for everyone. Both show
 * the same state, so it is encoded once and copied: writing generated records twice took more time
 * than all decisions. Used by one thread.
 */
public final class LedgerOutcomes {

  private static final Schema REPLY = Reply.getClassSchema();
  private static final Schema EVENT = LedgerEvent.getClassSchema();
  private static final int REPLY_ID = id(Topics.REPLIES, REPLY);
  private static final int EVENT_ID = id(Topics.LEDGER_EVENTS, EVENT);

  private static final int REPLY_REJECTED =
      Symbols.branch(REPLY, "result", Rejected.getClassSchema());
  private static final int REPLY_ACCOUNT =
      Symbols.branch(REPLY, "result", AccountSnapshot.getClassSchema());
  private static final int REPLY_PAYMENT =
      Symbols.branch(REPLY, "result", PaymentSnapshot.getClassSchema());

  private static final int OPENED =
      Symbols.branch(EVENT, "payload", io.finlego.schemas.ledger.AccountOpened.getClassSchema());
  private static final int DRAFTED =
      Symbols.branch(EVENT, "payload", PaymentDrafted.getClassSchema());
  private static final int PENDED =
      Symbols.branch(EVENT, "payload", PaymentPended.getClassSchema());
  private static final int POSTED =
      Symbols.branch(EVENT, "payload", PaymentPosted.getClassSchema());
  private static final int CANCELLED =
      Symbols.branch(EVENT, "payload", PaymentCancelled.getClassSchema());

  private final AvroBytes state = new AvroBytes();
  private final AvroBytes value = new AvroBytes();

  public Outcome opened(CommandId command, Caller caller, AccountOpened opened, Moment moment) {
    StateWriter.account(state.clear(), opened);
    byte[] reply = reply(REPLY_ACCOUNT);
    startEvent(command, caller, opened.openedAt(), moment).number(OPENED).append(state);
    StateWriter.movement(value, opened.movement());
    return succeeded(reply, opened.account().id().value());
  }

  public Outcome changed(CommandId command, Caller caller, PaymentChange change, Moment moment) {
    StateWriter.payment(state.clear(), change);
    byte[] reply = reply(REPLY_PAYMENT);
    startEvent(command, caller, change.at(), moment);
    switch (change) {
      case PaymentChange.Drafted _ -> value.number(DRAFTED).append(state);
      case PaymentChange.Pended pended ->
          StateWriter.movements(value.number(PENDED).append(state), pended.movements());
      case PaymentChange.Posted posted ->
          StateWriter.movements(value.number(POSTED).append(state), posted.movements());
      case PaymentChange.Cancelled cancelled ->
          StateWriter.movements(
              value.number(CANCELLED).append(state).flag(cancelled.expired()),
              cancelled.movements());
    }
    return succeeded(reply, change.payment().id().value());
  }

  public Outcome refused(List<Rejection> reasons) {
    return Outcome.failed(reasons.getFirst().code().code(), rejection(reasons));
  }

  /** The reply of a refusal; it has at least one reason. */
  public byte[] rejection(List<Rejection> reasons) {
    state.clear().number(reasons.size());
    for (Rejection reason : reasons) {
      state.text(reason.code().code()).text(reason.message()).maybeText(reason.field());
    }
    state.number(0);
    return reply(REPLY_REJECTED);
  }

  private byte[] reply(int branch) {
    return value.clear().header(REPLY_ID).number(branch).append(state).copy();
  }

  private AvroBytes startEvent(CommandId command, Caller caller, Instant at, Moment moment) {
    return value
        .clear()
        .header(EVENT_ID)
        .uuid(moment.newEventId())
        .uuid(command.value())
        .instant(at)
        .date(moment.calendar().dayOf(at))
        .number(caller.getKind().getSchema().getEnumOrdinal(caller.getKind().name()))
        .text(caller.getSubject());
  }

  private Outcome succeeded(byte[] reply, UUID key) {
    byte[] keyBytes = key.toString().getBytes(StandardCharsets.UTF_8);
    return Outcome.succeeded(reply, List.of(new OutgoingEvent(keyBytes, value.copy())));
  }

  private static int id(String topic, Schema schema) {
    return SchemaCatalogue.shipped().idOf(SchemaCatalogue.subjectOf(topic), schema);
  }
}
