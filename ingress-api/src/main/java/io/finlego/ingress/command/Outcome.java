package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.RejectionStatus;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The outcome of a command: the processor's reply. The reply is decoded when it is first read. */
final class Outcome {

  /** The decision of a processor. */
  sealed interface Verdict {

    /** The command was done. */
    record Done(SpecificRecord reply) implements Verdict {}

    /**
     * The command was refused.
     *
     * @param retryAt the instant at which the reason for the refusal passes; null if the reason
     *     does not pass with time, or if the instant is not known
     */
    record Refused(List<Fault> faults, @Nullable Instant retryAt) implements Verdict {

      ApiException toException(Instant now) {
        return new ApiException(
            RejectionStatus.ofCode(faults.getFirst().code()),
            faults,
            retryAt == null ? null : Duration.between(now, retryAt));
      }

      /**
       * Tells whether the refusal is only for the time being: the same request may be done if it is
       * sent again later.
       */
      boolean isTemporary() {
        return RejectionStatus.ofCode(faults.getFirst().code())
            .isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
      }
    }

    /** Tells whether the command was refused because its key was used for another request. */
    default boolean refusesReusedKey() {
      return this instanceof Refused(List<Fault> faults, _)
          && faults.getFirst().code().equals(ErrorCode.IDEMPOTENCY_KEY_REUSED.code());
    }

    static Verdict of(SpecificRecord reply) {
      return reply instanceof Rejected rejected
          ? new Refused(
              rejected.getProblems().stream().map(Outcome::fault).toList(), rejected.getRetryAt())
          : new Done(reply);
    }
  }

  private static Fault fault(Problem problem) {
    return new Fault(problem.getCode(), problem.getMessage(), problem.getField());
  }

  private final byte[] encodedReply;
  private final boolean isReplayed;
  private volatile @Nullable SpecificRecord decodedReply;

  /**
   * Makes an outcome from an encoded reply.
   *
   * @param encodedReply a {@code Reply} in the wire format
   * @param isReplayed whether the command was decided before this request came
   */
  Outcome(byte[] encodedReply, boolean isReplayed) {
    this.encodedReply = encodedReply;
    this.isReplayed = isReplayed;
  }

  private Outcome(SpecificRecord reply, boolean isReplayed) {
    this(new byte[0], isReplayed);
    this.decodedReply = reply;
  }

  /** The refusal of a request whose key was used for another request. */
  static Outcome ofReusedKey() {
    return new Outcome(
        new Rejected(
            List.of(
                new Problem(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED.code(),
                    CommandSender.KEY_REUSED_MESSAGE,
                    null)),
            null),
        false);
  }

  /** The reply, a member of the union of replies. */
  SpecificRecord reply() {
    SpecificRecord reply = decodedReply;
    if (reply == null) {
      reply = (SpecificRecord) AvroCodec.catalogue().decode(encodedReply, Reply.class).getResult();
      decodedReply = reply;
    }
    return reply;
  }

  Verdict verdict() {
    return Verdict.of(reply());
  }

  /** The part of the command that another domain decides; null if there is no such part. */
  @Nullable Continuation continuation() {
    return reply() instanceof Continues continues ? Continuation.of(continues) : null;
  }

  boolean isReplayed() {
    return isReplayed;
  }

  /** A copy of this outcome with the given reply in place of its own. */
  Outcome withReply(SpecificRecord finalReply) {
    return new Outcome(finalReply, isReplayed);
  }
}
