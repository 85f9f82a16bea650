package io.finlego.processing;

import io.finlego.kernel.rejection.Rejection;
import io.finlego.schemas.Domain;
import io.finlego.schemas.Replies;
import io.finlego.schemas.common.RecordRefusal;
import io.finlego.schemas.reply.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a command: its reply, and the records to publish. The reply and the records are
 * already encoded, because the command log stores them as bytes.
 *
 * @param code {@code ok}, or the code of the first reason for the refusal
 * @param events the events and commands to publish, in this order
 * @param hasSecretEvents whether the command log must keep the events sealed. The log never seals
 *     replies, because the ingress reads them there: a reply must not have a secret in plain
 */
public record Outcome(
    Status status, String code, byte[] reply, List<Outgoing> events, boolean hasSecretEvents) {

  /** Whether a command was applied. */
  public enum Status {
    /** The command was applied. */
    SUCCEEDED,
    /** The command was refused and changed nothing. */
    FAILED
  }

  public static Outcome succeeded(byte[] reply, List<Outgoing> events) {
    return new Outcome(Status.SUCCEEDED, "ok", reply, events, false);
  }

  /**
   * Makes the outcome of an applied command that sends a next command to continue its work.
   *
   * @param nextCommand the next command, published after the events
   * @param domain the domain that applies {@code nextCommand}
   * @param result the caller's final result. If it is null, the reply to {@code nextCommand} brings
   *     the result
   */
  public static Outcome continued(
      List<Outgoing> events,
      Outgoing.Command nextCommand,
      Domain domain,
      @Nullable SpecificRecord result) {
    return succeeded(
        Replies.encodeContinuation(domain, nextCommand.id().value(), result),
        Stream.concat(events.stream(), Stream.of(nextCommand)).toList());
  }

  /**
   * Makes the outcome of a refused command. The outcome has the code of the first reason, and its
   * reply has all reasons.
   */
  public static Outcome refused(List<Rejection> reasons) {
    List<Problem> problems =
        reasons.stream()
            .map(reason -> new Problem(reason.code().code(), reason.message(), reason.field()))
            .toList();
    return failed(
        reasons.getFirst().code().code(),
        Replies.encodeRefusal(problems, reasons.getFirst().retryAt()));
  }

  /**
   * Makes the outcome of {@link RecordRefusal}. The ingress sends this command after it has refused
   * a request, so that the command log has the refusal.
   */
  public static Outcome refused(RecordRefusal refusal) {
    List<Problem> problems =
        refusal.getReasons().stream()
            .map(reason -> new Problem(reason.getCode(), reason.getMessage(), reason.getField()))
            .toList();
    return failed(problems.getFirst().getCode(), Replies.encodeRefusal(problems));
  }

  public static Outcome failed(String code, byte[] reply) {
    return new Outcome(Status.FAILED, code, reply, List.of(), false);
  }

  /**
   * Returns this outcome with a new reply, and with a next command after the events. The new reply
   * tells the caller to wait for the reply to the next command.
   */
  Outcome continuedBy(Outgoing.Command nextCommand, Domain domain) {
    return new Outcome(
            status,
            code,
            Replies.encodeContinuation(domain, nextCommand.id().value(), null),
            events,
            hasSecretEvents)
        .withMoreEvents(List.of(nextCommand));
  }

  /**
   * Returns this outcome with the mark that its events are secret, for example because they contain
   * a one-time code. The command log then keeps them sealed by {@link CommandDomain#eventSeal}.
   */
  public Outcome withSecretEvents() {
    return new Outcome(status, code, reply, events, true);
  }

  /** Returns this outcome with more events after its own events. */
  public Outcome withMoreEvents(List<Outgoing> moreEvents) {
    return new Outcome(
        status,
        code,
        reply,
        Stream.concat(events.stream(), moreEvents.stream()).toList(),
        hasSecretEvents);
  }
}
