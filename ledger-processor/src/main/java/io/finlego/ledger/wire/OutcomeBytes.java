package io.finlego.ledger.wire;

import io.finlego.kernel.CommandId;
import io.finlego.ledger.moment.Moment;
import io.finlego.processing.OutgoingEvent;
import io.finlego.schemas.SchemaCatalogue;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;

/**
 * The buffers in which replies and events are written. Both show the same state, so it is encoded
 * once and copied: writing generated records twice took more time than all decisions. Used by one
 * thread.
 */
final class OutcomeBytes {

  private static final Schema REPLY = Reply.getClassSchema();
  private static final Schema EVENT = LedgerEvent.getClassSchema();
  private static final int REPLY_ID = id(Topics.REPLIES, REPLY);
  private static final int EVENT_ID = id(Topics.LEDGER_EVENTS, EVENT);

  private final AvroBytes state = new AvroBytes();
  private final AvroBytes value = new AvroBytes();

  /** The branch of a reply's result. */
  static int replyOf(Schema result) {
    return Symbols.branch(REPLY, "result", result);
  }

  /** The branch of an event's payload. */
  static int eventOf(Schema payload) {
    return Symbols.branch(EVENT, "payload", payload);
  }

  /** For a new state, which replies and events then show. */
  AvroBytes newState() {
    return state.clear();
  }

  /** The reply that shows the state. */
  byte[] reply(int branch) {
    return value.clear().header(REPLY_ID).number(branch).append(state).copy();
  }

  /** Starts an event that shows the state; what the payload has besides is appended. */
  AvroBytes event(CommandId command, Caller caller, Instant at, Moment moment, int branch) {
    return value
        .clear()
        .header(EVENT_ID)
        .uuid(moment.newEventId())
        .uuid(command.value())
        .instant(at)
        .date(moment.calendar().dayOf(at))
        .number(caller.getKind().getSchema().getEnumOrdinal(caller.getKind().name()))
        .text(caller.getSubject())
        .number(branch)
        .append(state);
  }

  /** The event that was started, complete now. */
  OutgoingEvent sent(UUID key) {
    return new OutgoingEvent(key.toString().getBytes(StandardCharsets.UTF_8), value.copy());
  }

  private static int id(String topic, Schema schema) {
    return SchemaCatalogue.shipped().idOf(SchemaCatalogue.subjectOf(topic), schema);
  }
}
