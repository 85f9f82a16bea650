package io.finlego.processing.engine;

import io.finlego.kernel.CommandHeaders;
import io.finlego.processing.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What a command has to publish, as records. */
final class OutgoingRecords {

  private final String eventTopic;

  OutgoingRecords(String eventTopic) {
    this.eventTopic = eventTopic;
  }

  ProducerRecord<byte[], byte[]> of(OutgoingEvent event, Delivery<?> cause) {
    String topic = event.topic() == null ? eventTopic : event.topic();
    var record = new ProducerRecord<>(topic, event.key(), event.value());
    byte[] traceParent = cause.trace().header();
    if (traceParent != null) {
      record.headers().add(CommandHeaders.TRACE_PARENT, traceParent);
    }
    if (event.commandId() != null) {
      byte[] id = event.commandId().toString().getBytes(StandardCharsets.ISO_8859_1);
      record.headers().add(CommandHeaders.COMMAND_ID, id);
      passOnReplies(record, cause);
    }
    return record;
  }

  /** Who waits for the command that this one follows from waits for this one too. */
  private static void passOnReplies(ProducerRecord<byte[], byte[]> record, Delivery<?> cause) {
    byte[] waiting = DeliveryReader.header(cause.record(), CommandHeaders.REPLY_PARTITION);
    if (waiting != null) {
      record.headers().add(CommandHeaders.REPLY_PARTITION, waiting);
    }
  }
}
