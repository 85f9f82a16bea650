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

  /**
   * The value for the reply, as the caller gets it to whom the command belongs.
   *
   * @throws UnreadableReplyException if this instance cannot read the reply right now
   */
  V view(R reply);

  /**
   * The value for callers to whom the command does not belong. A view of replies with a secret
   * leaves the secret out here.
   */
  default Object viewForOthers(R reply) {
    return view(reply);
  }

  /**
   * Does the same as {@link #view}, for a reply whose type is only known at run time.
   *
   * @throws ClassCastException if the reply is of another type
   */
  default V show(SpecificRecord reply) {
    return view(replyType().cast(reply));
  }

  /**
   * Does the same as {@link #viewForOthers}, for a reply whose type is only known at run time.
   *
   * @throws ClassCastException if the reply is of another type
   */
  default Object showToOthers(SpecificRecord reply) {
    return viewForOthers(replyType().cast(reply));
  }
}
