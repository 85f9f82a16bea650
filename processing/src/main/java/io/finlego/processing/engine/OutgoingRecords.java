package io.finlego.processing.engine;

import io.finlego.kernel.CommandHeaders;
import io.finlego.processing.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes Kafka records of a command's events and follow-up commands. */
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

  /** Passes the reply partition on: the caller of the command also waits for its follow-up. */
  private static void passOnReplies(ProducerRecord<byte[], byte[]> record, Delivery<?> cause) {
    byte[] waiting = DeliveryReader.header(cause.record(), CommandHeaders.REPLY_PARTITION);
    if (waiting != null) {
      record.headers().add(CommandHeaders.REPLY_PARTITION, waiting);
    }
  }
}
