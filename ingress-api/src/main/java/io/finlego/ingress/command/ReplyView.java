package io.finlego.ingress.command;

import org.apache.avro.specific.SpecificRecord;

/**
 * Shows a processor's reply to a caller. There is a bean for each type of reply.
 *
 * @param <R> the Avro type of the reply
 * @param <V> the type of the envelope's {@code value}
 */
public interface ReplyView<R extends SpecificRecord, V> {

  Class<R> replyType();

  V view(R reply);

  /**
   * The value for a reply of this view's type.
   *
   * @throws ClassCastException if the reply is of another type
   */
  default V show(SpecificRecord reply) {
    return view(replyType().cast(reply));
  }
}
