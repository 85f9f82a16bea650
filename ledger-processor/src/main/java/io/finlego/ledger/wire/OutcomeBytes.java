package io.finlego.ledger.wire;

import io.finlego.kernel.CommandId;
import io.finlego.ledger.moment.Moment;
import io.finlego.processing.Outgoing;
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
 * The buffers for replies and events. Both contain the same state, which is encoded once and then
 * copied, because encoding generated records twice took longer than all decisions. Used by one
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

  /** Starts a new state for replies and events. */
  AvroBytes newState() {
    return state.clear();
  }

  /** The reply that contains the current state. */
  byte[] reply(int branch) {
    return value.clear().header(REPLY_ID).number(branch).append(state).copy();
  }

  /**
   * Starts an event that contains the current state. The caller appends the rest of the payload.
   */
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

  /** The event that {@link #event} started, ready to be sent under this key. */
  Outgoing sent(UUID key) {
    return new Outgoing.Event(key.toString().getBytes(StandardCharsets.UTF_8), value.copy());
  }

  private static int id(String topic, Schema schema) {
    return SchemaCatalogue.shipped().idOf(SchemaCatalogue.subjectOf(topic), schema);
  }
}
