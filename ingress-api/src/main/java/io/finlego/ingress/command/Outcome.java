package io.finlego.ingress.command;

import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.reply.Reply;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** How a command ended. It is decoded once, by whoever first wants to know. */
final class Outcome {

  private final byte[] reply;
  private final boolean replayed;
  private volatile @Nullable SpecificRecord result;

  /**
   * As its processor encoded it.
   *
   * @param reply a {@code Reply} in the wire format
   * @param replayed whether it was decided before this request asked for it
   */
  Outcome(byte[] reply, boolean replayed) {
    this.reply = reply;
    this.replayed = replayed;
  }

  private Outcome(SpecificRecord result, boolean replayed) {
    this(new byte[0], replayed);
    this.result = result;
  }

  /** A member of the union of replies. */
  SpecificRecord result() {
    SpecificRecord decoded = result;
    if (decoded == null) {
      decoded = (SpecificRecord) AvroCodec.catalogue().decode(reply, Reply.class).getResult();
      result = decoded;
    }
    return decoded;
  }

  boolean replayed() {
    return replayed;
  }

  /** The same command, ended like this. */
  Outcome endingWith(SpecificRecord end) {
    return new Outcome(end, replayed);
  }
}
