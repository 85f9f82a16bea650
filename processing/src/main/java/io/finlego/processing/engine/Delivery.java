package io.finlego.processing.engine;

import io.finlego.kernel.CommandId;
import io.finlego.processing.Conclusion;
import io.finlego.processing.Outcome;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of the command topic, decoded as far as possible. */
sealed interface Delivery<C> {

  ConsumerRecord<byte[], byte[]> record();

  CommandTrace trace();

  /** A record with a command id. */
  sealed interface WithId<C> extends Delivery<C> {
    CommandId id();

    byte[] requestHash();

    /** Names the domain that waits for the end of this command; null if no domain waits. */
    @Nullable Conclusion conclusion();
  }

  /**
   * A record with a command id and a command of the domain.
   *
   * @param firstStatus see {@link io.finlego.processing.ReceivedCommand}
   */
  record Decoded<C>(
      ConsumerRecord<byte[], byte[]> record,
      CommandTrace trace,
      CommandId id,
      byte[] requestHash,
      @Nullable Conclusion conclusion,
      C command,
      Outcome.@Nullable Status firstStatus)
      implements WithId<C> {

    /** A record whose command is applied for the first time. */
    Decoded(
        ConsumerRecord<byte[], byte[]> record,
        CommandTrace trace,
        CommandId id,
        byte[] requestHash,
        @Nullable Conclusion conclusion,
        C command) {
      this(record, trace, id, requestHash, conclusion, command, null);
    }

    /** Returns this record with the status that its command had when it was applied before. */
    Decoded<C> appliedBefore(Outcome.Status status) {
      return new Decoded<>(record, trace, id, requestHash, conclusion, command, status);
    }

    /** Turns this record into an unreadable record, because its command makes the batch fail. */
    Unreadable<C> asUnreadable(String reason) {
      return new Unreadable<>(record, trace, id, requestHash, conclusion, reason);
    }
  }

  /**
   * A record with a command id whose command cannot be decoded or applied. The engine refuses the
   * command and moves the record to the dead letters.
   */
  record Unreadable<C>(
      ConsumerRecord<byte[], byte[]> record,
      CommandTrace trace,
      CommandId id,
      byte[] requestHash,
      @Nullable Conclusion conclusion,
      String reason)
      implements WithId<C> {}

  /**
   * A record without a command id. The engine cannot apply it or reply to it, and moves it to the
   * dead letters.
   */
  record WithoutId<C>(ConsumerRecord<byte[], byte[]> record, CommandTrace trace, String reason)
      implements Delivery<C> {}

  default int partition() {
    return record().partition();
  }

  default long offset() {
    return record().offset();
  }
}
