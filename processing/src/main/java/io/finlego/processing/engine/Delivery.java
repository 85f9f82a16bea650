package io.finlego.processing.engine;

import io.finlego.kernel.CommandId;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of the command topic, read as far as it can be. */
sealed interface Delivery<C> {

  ConsumerRecord<byte[], byte[]> record();

  CommandTrace trace();

  /** A delivery whose command can be recognised. */
  sealed interface Named<C> extends Delivery<C> {
    CommandId id();

    byte[] requestHash();
  }

  /** It holds a command of the domain. */
  record Decoded<C>(
      ConsumerRecord<byte[], byte[]> record,
      CommandTrace trace,
      CommandId id,
      byte[] requestHash,
      C command)
      implements Named<C> {

    /** The same record, known to break its batch. */
    Unreadable<C> broken(String reason) {
      return new Unreadable<>(record, trace, id, requestHash, reason);
    }
  }

  /** Its command can't be read or carried out; its sender waits for an answer all the same. */
  record Unreadable<C>(
      ConsumerRecord<byte[], byte[]> record,
      CommandTrace trace,
      CommandId id,
      byte[] requestHash,
      String reason)
      implements Named<C> {}

  /** It has no command id: nobody can be answered, and nothing may be applied. */
  record Nameless<C>(ConsumerRecord<byte[], byte[]> record, CommandTrace trace, String reason)
      implements Delivery<C> {}

  default int partition() {
    return record().partition();
  }

  default long offset() {
    return record().offset();
  }
}
