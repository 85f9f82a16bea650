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
 * The buffers in which replies and events are encoded. A reply and its event contain the same state
 * of a payment or account. The state is encoded once and then copied, because encoding it twice
 * from generated records took longer than all decisions together. Not safe for use by several
 * threads.
 */
final class OutcomeBytes {

  private static final Schema REPLY_SCHEMA = Reply.getClassSchema();
  private static final Schema EVENT_SCHEMA = LedgerEvent.getClassSchema();
  private static final int REPLY_SCHEMA_ID = id(Topics.REPLIES, REPLY_SCHEMA);
  private static final int EVENT_SCHEMA_ID = id(Topics.LEDGER_EVENTS, EVENT_SCHEMA);

  private final AvroBytes state = new AvroBytes();
  private final AvroBytes value = new AvroBytes();

  /** The number of this type in the union of a reply's results. */
  static int replyBranch(Schema result) {
    return Symbols.branch(REPLY_SCHEMA, "result", result);
  }

  /** The number of this type in the union of an event's payloads. */
  static int eventBranch(Schema payload) {
    return Symbols.branch(EVENT_SCHEMA, "payload", payload);
  }

  /** Returns the empty buffer for the state of further replies and events. */
  AvroBytes newState() {
    return state.clear();
  }

  /** Makes a reply that contains the present state. */
  byte[] reply(int branch) {
    return value.clear().header(REPLY_SCHEMA_ID).number(branch).append(state).copy();
  }

  /**
   * Begins an event that contains the present state. The caller appends the rest of the payload and
   * then calls {@link #finishEvent}.
   */
  AvroBytes event(CommandId command, Caller caller, Instant at, Moment moment, int branch) {
    return value
        .clear()
        .header(EVENT_SCHEMA_ID)
        .uuid(moment.newEventId())
        .uuid(command.value())
        .instant(at)
        .date(moment.calendar().dayOf(at))
        .number(caller.getKind().getSchema().getEnumOrdinal(caller.getKind().name()))
        .text(caller.getSubject())
        .number(branch)
        .append(state);
  }

  /** Ends the event that {@link #event} has begun. The event is sent with this key. */
  Outgoing finishEvent(UUID key) {
    return new Outgoing.Event(key.toString().getBytes(StandardCharsets.UTF_8), value.copy());
  }

  private static int id(String topic, Schema schema) {
    return SchemaCatalogue.shipped().idOf(SchemaCatalogue.subjectOf(topic), schema);
  }
}
