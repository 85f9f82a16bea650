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
     * @param retryAt when the reason passes; null if it does not pass by itself
     */
    record Refused(List<Fault> faults, @Nullable Instant retryAt) implements Verdict {

      ApiException exception(Instant now) {
        return new ApiException(
            RejectionStatus.ofCode(faults.getFirst().code()),
            faults,
            retryAt == null ? null : Duration.between(now, retryAt));
      }

      /** Whether the same request is to be sent again, and may then be done. */
      boolean isPassing() {
        return RejectionStatus.ofCode(faults.getFirst().code())
            .isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
      }
    }

    /** Tells whether the command was refused because its key was used for another request. */
    default boolean refusesReusedKey() {
      return this instanceof Refused(List<Fault> faults, _)
          && faults.getFirst().code().equals(ErrorCode.IDEMPOTENCY_KEY_REUSED.code());
    }

    static Verdict of(SpecificRecord result) {
      return result instanceof Rejected rejected
          ? new Refused(
              rejected.getProblems().stream().map(Outcome::fault).toList(), rejected.getRetryAt())
          : new Done(result);
    }
  }

  private static Fault fault(Problem problem) {
    return new Fault(problem.getCode(), problem.getMessage(), problem.getField());
  }

  private final byte[] reply;
  private final boolean replayed;
  private volatile @Nullable SpecificRecord result;

  /**
   * Makes an outcome from an encoded reply.
   *
   * @param reply a {@code Reply} in the wire format
   * @param replayed whether the command was decided before this request came
   */
  Outcome(byte[] reply, boolean replayed) {
    this.reply = reply;
    this.replayed = replayed;
  }

  private Outcome(SpecificRecord result, boolean replayed) {
    this(new byte[0], replayed);
    this.result = result;
  }

  /** The refusal of a request whose key was used for another request. */
  static Outcome ofReusedKey() {
    return new Outcome(
        new Rejected(
            List.of(
                new Problem(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED.code(), CommandSender.KEY_REUSED, null)),
            null),
        false);
  }

  /** The reply, a member of the union of replies. */
  SpecificRecord result() {
    SpecificRecord decoded = result;
    if (decoded == null) {
      decoded = (SpecificRecord) AvroCodec.catalogue().decode(reply, Reply.class).getResult();
      result = decoded;
    }
    return decoded;
  }

  Verdict verdict() {
    return Verdict.of(result());
  }

  /** The part of the command that another domain decides; null if there is no such part. */
  @Nullable Continuation continuation() {
    return result() instanceof Continues continues ? Continuation.of(continues) : null;
  }

  boolean replayed() {
    return replayed;
  }

  /** A copy of this outcome with the given reply in place of its own. */
  Outcome withReply(SpecificRecord finalReply) {
    return new Outcome(finalReply, replayed);
  }
}
