package io.finlego.schemas;

import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Encodes and decodes replies to commands. Replies are the values of {@link Topics#REPLIES}. */
public final class Replies {

  private static final AvroCodec CODEC = AvroCodec.catalogue();

  private Replies() {}

  /** Encodes a reply with a result. */
  public static byte[] encode(SpecificRecord result) {
    return CODEC.encode(Topics.REPLIES, new Reply(result));
  }

  /**
   * Encodes a reply with a refusal.
   *
   * @param problems the reasons for the refusal, at least one
   */
  public static byte[] encodeRefusal(List<Problem> problems) {
    return encodeRefusal(problems, null);
  }

  /**
   * Encodes a reply with a refusal.
   *
   * @param problems the reasons for the refusal, at least one
   * @param retryAt the time from which the command is allowed again; null if there is no such time
   */
  public static byte[] encodeRefusal(List<Problem> problems, @Nullable Instant retryAt) {
    return encode(new Rejected(problems, retryAt));
  }

  /**
   * Encodes the reply to a command whose work continues in another command.
   *
   * @param domain the domain that applies the other command
   * @param otherCommandId the id of the other command
   * @param result the final result for the caller; null if the caller has to wait for the reply to
   *     the other command
   */
  public static byte[] encodeContinuation(
      Domain domain, UUID otherCommandId, @Nullable SpecificRecord result) {
    return encode(new Continues(domain.word(), otherCommandId, result));
  }

  /**
   * Decodes the result in a reply.
   *
   * @throws UnreadableRecordException if the value holds no reply
   */
  public static SpecificRecord read(byte[] value) {
    return (SpecificRecord) CODEC.decode(value, Reply.class).getResult();
  }
}
