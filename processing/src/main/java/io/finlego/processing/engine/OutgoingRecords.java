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
    ProducerRecord<byte[], byte[]> record = of(outgoing);
    byte[] traceParent = sender.trace().traceParent();
    if (traceParent != null) {
      record.headers().add(CommandHeaders.TRACE_PARENT, traceParent);
    }
    if (outgoing instanceof Outgoing.Command) {
      copy(CommandHeaders.REPLY_PARTITION, sender, record);
      copy(CommandHeaders.SENDER, sender, record);
    }
    return record;
  }

  /**
   * Makes the record without the headers that come from the sender's record: the trace and the
   * reply partition. The content is the same.
   */
  ProducerRecord<byte[], byte[]> of(Outgoing outgoing) {
    var record = new ProducerRecord<>(topic(outgoing), outgoing.key(), outgoing.value());
    if (outgoing instanceof Outgoing.Command command) {
      byte[] id = command.id().toString().getBytes(StandardCharsets.ISO_8859_1);
      record.headers().add(CommandHeaders.COMMAND_ID, id);
      if (command.conclusion() != null) {
        record
            .headers()
            .add(CommandHeaders.CONCLUSION, ConclusionBytes.write(command.conclusion()));
      }
    }
    return record;
  }

  String topic(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Event event -> event.topic() == null ? eventTopic : event.topic();
      case Outgoing.Command command -> command.topic();
    };
  }

  /**
   * Copies a header that says where the caller waits, because the caller who waits for the reply to
   * the sending command also waits for the reply to the new command.
   */
  private static void copy(String name, Delivery<?> sender, ProducerRecord<byte[], byte[]> record) {
    byte[] header = DeliveryReader.header(sender.record(), name);
    if (header != null) {
      record.headers().add(name, header);
    }
  }
}
