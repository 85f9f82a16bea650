package io.finlego.processing.engine;

import io.finlego.kernel.CommandId;
import io.finlego.processing.Conclusion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of the command topic, decoded as far as possible. */
sealed interface Delivery<C> {

  ConsumerRecord<byte[], byte[]> record();

  CommandTrace trace();

  /** A delivery with a command id. */
  sealed interface WithId<C> extends Delivery<C> {
    CommandId id();

    byte[] requestHash();

    /** Says which domain is told how the command ends; null if no domain waits for the end. */
    @Nullable Conclusion conclusion();
  }

  /** A delivery that holds a command of the domain. */
  record Decoded<C>(
      ConsumerRecord<byte[], byte[]> record,
      CommandTrace trace,
      CommandId id,
      byte[] requestHash,
      @Nullable Conclusion conclusion,
      C command)
      implements WithId<C> {

    /**
     * The same delivery, but as unreadable, because its command breaks its batch for this reason.
     */
    Unreadable<C> broken(String reason) {
      return new Unreadable<>(record, trace, id, requestHash, conclusion, reason);
    }
  }

  /**
   * A delivery whose command cannot be read or applied. It has an id, so its sender gets an answer
   * all the same.
   */
  record Unreadable<C>(
      ConsumerRecord<byte[], byte[]> record,
      CommandTrace trace,
      CommandId id,
      byte[] requestHash,
      @Nullable Conclusion conclusion,
      String reason)
      implements WithId<C> {}

  /** A delivery without a command id, which can neither be answered nor applied. */
  record WithoutId<C>(ConsumerRecord<byte[], byte[]> record, CommandTrace trace, String reason)
      implements Delivery<C> {}

  default int partition() {
    return record().partition();
  }

  default long offset() {
    return record().offset();
  }
}
