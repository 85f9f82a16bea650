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

    /** Says what came of the command before; null unless a replay applies it again. */
    @Nullable EarlierAnswer earlierAnswer();

    /** Returns this record with what came of its command before. */
    WithId<C> answeredBefore(EarlierAnswer answer);
  }

  /** A record with a command id and a command of the domain. */
  record Decoded<C>(
      ConsumerRecord<byte[], byte[]> record,
      CommandTrace trace,
      CommandId id,
      byte[] requestHash,
      @Nullable Conclusion conclusion,
      C command,
      @Nullable EarlierAnswer earlierAnswer)
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

    @Override
    public Decoded<C> answeredBefore(EarlierAnswer answer) {
      return new Decoded<>(record, trace, id, requestHash, conclusion, command, answer);
    }

    /** See {@link io.finlego.processing.ReceivedCommand}. */
    Outcome.@Nullable Status firstStatus() {
      return earlierAnswer == null ? null : earlierAnswer.status();
    }

    /** Turns this record into an unreadable record, because its command makes the batch fail. */
    Unreadable<C> asUnreadable(String reason) {
      return new Unreadable<>(record, trace, id, requestHash, conclusion, reason, earlierAnswer);
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
      String reason,
      @Nullable EarlierAnswer earlierAnswer)
      implements WithId<C> {

    /** A record that is handled for the first time. */
    Unreadable(
        ConsumerRecord<byte[], byte[]> record,
        CommandTrace trace,
        CommandId id,
        byte[] requestHash,
        @Nullable Conclusion conclusion,
        String reason) {
      this(record, trace, id, requestHash, conclusion, reason, null);
    }

    @Override
    public Unreadable<C> answeredBefore(EarlierAnswer answer) {
      return new Unreadable<>(record, trace, id, requestHash, conclusion, reason, answer);
    }
  }

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
