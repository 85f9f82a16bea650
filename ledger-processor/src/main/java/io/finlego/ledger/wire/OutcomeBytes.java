package io.finlego.ledger.wire;

import io.finlego.kernel.CommandId;
import io.finlego.ledger.moment.DecisionContext;
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
  private static final int REPLY_SCHEMA_ID = schemaId(Topics.REPLIES, REPLY_SCHEMA);
  private static final int EVENT_SCHEMA_ID = schemaId(Topics.LEDGER_EVENTS, EVENT_SCHEMA);

  private final AvroBytes state = new AvroBytes();
  private final AvroBytes recordValue = new AvroBytes();

  /** The number of the branch for this type in the union of all results of a reply. */
  static int replyBranch(Schema resultSchema) {
    return Symbols.branchNumber(REPLY_SCHEMA, "result", resultSchema);
  }

  /** The number of the branch for this type in the union of all payloads of an event. */
  static int eventBranch(Schema payloadSchema) {
    return Symbols.branchNumber(EVENT_SCHEMA, "payload", payloadSchema);
  }

  /**
   * Empties the buffer for the state, and returns it. The next replies and events will contain what
   * the caller writes to this buffer.
   */
  AvroBytes newState() {
    return state.clear();
  }

  /** Makes a reply that contains the state in the buffer. */
  byte[] reply(int branch) {
    return recordValue.clear().header(REPLY_SCHEMA_ID).number(branch).append(state).toByteArray();
  }

  /**
   * Begins an event that contains the state in the buffer. The caller appends the rest of the
   * payload and then calls {@link #finishEvent}.
   */
  AvroBytes beginEvent(
      CommandId commandId, Caller caller, Instant occurredAt, DecisionContext context, int branch) {
    return recordValue
        .clear()
        .header(EVENT_SCHEMA_ID)
        .uuid(context.newEventId())
        .uuid(commandId.value())
        .instant(occurredAt)
        .date(context.calendar().dayOf(occurredAt))
        .number(caller.getKind().getSchema().getEnumOrdinal(caller.getKind().name()))
        .text(caller.getSubject())
        .number(branch)
        .append(state);
  }

  /** Ends the event that {@link #beginEvent} has begun. The event is sent with this key. */
  Outgoing finishEvent(UUID key) {
    return new Outgoing.Event(
        key.toString().getBytes(StandardCharsets.UTF_8), recordValue.toByteArray());
  }

  private static int schemaId(String topic, Schema schema) {
    return SchemaCatalogue.shipped().idOf(SchemaCatalogue.subjectOf(topic), schema);
  }
}
