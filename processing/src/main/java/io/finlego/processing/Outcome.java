package io.finlego.processing;

import io.finlego.kernel.rejection.Rejection;
import io.finlego.schemas.Domain;
import io.finlego.schemas.Replies;
import io.finlego.schemas.reply.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a command: its reply, and the records to publish. All of them are encoded already,
 * because the command log stores them as bytes.
 *
 * @param code {@code ok}, or the code of the first reason for the refusal
 */
public record Outcome(Status status, String code, byte[] reply, List<Outgoing> events) {

  /** Whether a command was applied. */
  public enum Status {
    /** The command was applied. */
    SUCCEEDED,
    /** The command was refused and changed nothing. */
    FAILED
  }

  public static Outcome succeeded(byte[] reply, List<Outgoing> events) {
    return new Outcome(Status.SUCCEEDED, "ok", reply, events);
  }

  /**
   * The outcome of a command that was applied and goes on as a next command.
   *
   * @param next the next command, published after the events
   * @param domain the domain that applies {@code next}
   * @param result the caller's final result; null if the caller gets the reply to {@code next}
   */
  public static Outcome continued(
      List<Outgoing> events,
      Outgoing.Command next,
      Domain domain,
      @Nullable SpecificRecord result) {
    return succeeded(
        Replies.continuation(domain, next.id().value(), result),
        Stream.concat(events.stream(), Stream.of(next)).toList());
  }

  /** A refusal, with the code of the first reason. */
  public static Outcome refused(List<Rejection> reasons) {
    List<Problem> problems =
        reasons.stream()
            .map(reason -> new Problem(reason.code().code(), reason.message(), reason.field()))
            .toList();
    return failed(reasons.getFirst().code().code(), Replies.refusal(problems));
  }

  public static Outcome failed(String code, byte[] reply) {
    return new Outcome(Status.FAILED, code, reply, List.of());
  }

  /**
   * This outcome, followed by a next command after its events. The reply refers the caller to the
   * next command.
   */
  Outcome goingOn(Outgoing.Command next, Domain domain) {
    return new Outcome(status, code, Replies.continuation(domain, next.id().value(), null), events)
        .with(List.of(next));
  }

  /** The outcome with these events after its own events. */
  public Outcome with(List<Outgoing> newEvents) {
    return new Outcome(
        status, code, reply, Stream.concat(events.stream(), newEvents.stream()).toList());
  }
}
