package io.finlego.processing.engine;

import io.finlego.kernel.CommandHeaders;
import io.finlego.processing.Outgoing;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes Kafka records from the events and commands that a command sends. */
final class OutgoingRecords {

  private final String eventTopic;

  OutgoingRecords(String eventTopic) {
    this.eventTopic = eventTopic;
  }

  ProducerRecord<byte[], byte[]> of(Outgoing outgoing, Delivery<?> sender) {
    var record = new ProducerRecord<>(topic(outgoing), outgoing.key(), outgoing.value());
    byte[] traceParent = sender.trace().traceParent();
    if (traceParent != null) {
      record.headers().add(CommandHeaders.TRACE_PARENT, traceParent);
    }
    if (outgoing instanceof Outgoing.Command command) {
      byte[] id = command.id().toString().getBytes(StandardCharsets.ISO_8859_1);
      record.headers().add(CommandHeaders.COMMAND_ID, id);
      copyReplyPartition(record, sender);
      if (command.conclusion() != null) {
        record
            .headers()
            .add(CommandHeaders.CONCLUSION, ConclusionBytes.write(command.conclusion()));
      }
    }
    return record;
  }

  private String topic(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Event event -> event.topic() == null ? eventTopic : event.topic();
      case Outgoing.Command command -> command.topic();
    };
  }

  /**
   * Copies the header that names the reply partition, because the caller who waits for the reply to
   * the sending command also waits for the reply to the new command.
   */
  private static void copyReplyPartition(
      ProducerRecord<byte[], byte[]> record, Delivery<?> sender) {
    byte[] replyPartition = DeliveryReader.header(sender.record(), CommandHeaders.REPLY_PARTITION);
    if (replyPartition != null) {
      record.headers().add(CommandHeaders.REPLY_PARTITION, replyPartition);
    }
  }
}
