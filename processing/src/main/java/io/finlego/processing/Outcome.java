package io.finlego.processing;

import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a command: its reply and its events, encoded already, because the command log keeps
 * their bytes.
 *
 * @param code {@code ok}, or the code of the first reason for the refusal
 */
public record Outcome(Status status, String code, byte[] reply, List<OutgoingEvent> events) {

  /** The end of a command. */
  public enum Status {
    /** The command was applied. */
    SUCCEEDED,
    /** The command was refused and changed nothing. */
    FAILED
  }

  public static Outcome succeeded(byte[] reply, List<OutgoingEvent> events) {
    return new Outcome(Status.SUCCEEDED, "ok", reply, events);
  }

  /** The same, with these events after its own. */
  public Outcome with(List<OutgoingEvent> more) {
    return new Outcome(status, code, reply, Stream.concat(events.stream(), more.stream()).toList());
  }

  public static Outcome failed(String code, byte[] reply) {
    return new Outcome(Status.FAILED, code, reply, List.of());
  }
}
