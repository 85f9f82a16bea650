package io.finlego.processing.engine;

import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Sha256;
import io.finlego.processing.CommandDomain;
import io.finlego.processing.Conclusion;
import io.opentelemetry.api.trace.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads the headers and the value of a record. */
final class DeliveryReader<C> {

  private static final int HASH_BYTES = 32;
  private static final int UUID_CHARACTERS = 36;

  private final CommandDomain<C> domain;
  private final Tracer tracer;
  private final String spanName;

  DeliveryReader(CommandDomain<C> domain, Tracer tracer) {
    this.domain = domain;
    this.tracer = tracer;
    spanName = domain.name() + " command";
  }

  Delivery<C> read(ConsumerRecord<byte[], byte[]> record) {
    CommandTrace trace =
        CommandTrace.of(tracer, spanName, header(record, CommandHeaders.TRACE_PARENT));
    CommandId id = commandId(record);
    if (id == null) {
      return new Delivery.WithoutId<>(record, trace, "no valid " + CommandHeaders.COMMAND_ID);
    }
    byte[] value = record.value();
    Conclusion headerConclusion = ConclusionBytes.read(header(record, CommandHeaders.CONCLUSION));
    if (value == null) {
      return new Delivery.Unreadable<>(
          record, trace, id, Sha256.of(), headerConclusion, "unreadable: no value");
    }
    byte[] requestHash = requestHash(record, value);
    try {
      C command = domain.decode(value);
      Conclusion conclusion =
          headerConclusion == null ? domain.impliedConclusion(command) : headerConclusion;
      return new Delivery.Decoded<>(record, trace, id, requestHash, conclusion, command);
    } catch (RuntimeException | StackOverflowError e) {
      return new Delivery.Unreadable<>(
          record, trace, id, requestHash, headerConclusion, "unreadable: " + FailureReason.of(e));
    }
  }

  /** Returns the command id from the record's header, or null if the header has no valid id. */
  static @Nullable CommandId commandId(ConsumerRecord<byte[], byte[]> record) {
    byte[] header = header(record, CommandHeaders.COMMAND_ID);
    if (header == null
        || header.length != UUID_CHARACTERS
        || header[8] != '-'
        || header[13] != '-'
        || header[18] != '-'
        || header[23] != '-') {
      return null;
    }
    try {
      return new CommandId(UUID.fromString(new String(header, StandardCharsets.ISO_8859_1)));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * Returns the hash of the request from the record's header. Internal senders may leave out the
   * header. If it is missing, this method returns the hash of the record's value.
   */
  private static byte[] requestHash(ConsumerRecord<byte[], byte[]> record, byte[] value) {
    byte[] header = header(record, CommandHeaders.REQUEST_HASH);
    return header == null || header.length != HASH_BYTES ? Sha256.of(value) : header;
  }

  static byte @Nullable [] header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : header.value();
  }
}
