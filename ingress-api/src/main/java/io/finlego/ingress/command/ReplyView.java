package io.finlego.ingress.command;

import org.apache.avro.specific.SpecificRecord;

/**
 * Converts a processor's reply to the value that the caller gets. Each type of reply has one such
 * bean.
 *
 * @param <R> the Avro type of the reply
 * @param <V> the type of the envelope's {@code value}
 */
public interface ReplyView<R extends SpecificRecord, V> {

  /** The Avro type of the replies that this view converts. */
  Class<R> replyType();

  /** The value for the reply. */
  V view(R reply);

  /**
   * Does the same as {@link #view}, for a reply whose type is only known at run time.
   *
   * @throws ClassCastException if the reply is of another type
   */
  default V show(SpecificRecord reply) {
    return view(replyType().cast(reply));
  }
}
