package io.finlego.client.wire;

import io.finlego.client.audit.Cause;
import io.finlego.client.profile.ClientChange;
import io.finlego.processing.Outcome;
import io.finlego.processing.OutgoingEvent;
import io.finlego.schemas.reply.Continues;
import io.finlego.vault.ClientKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of commands, encoded. */
public final class ClientOutcomes {

  private static final String CLIENT_DOMAIN = "client";
  private static final String LEDGER_DOMAIN = "ledger";

  private final Events events;

  /**
   * @param plain profiles are readable by all subscribers
   */
  public ClientOutcomes(boolean plain) {
    this.events = new Events(plain);
  }

  /**
   * A change of a client that subscribers are told of.
   *
   * @param key the client's; null: it was destroyed
   */
  public record PublishedChange(ClientChange.Changed change, @Nullable ClientKey key) {}

  /**
   * A command's outcome.
   *
   * @param changes what the command did to clients
   * @param verified what became of clients through their verification because of it
   */
  public Outcome outcome(
      Cause cause, Answer answer, List<PublishedChange> changes, List<PublishedChange> verified) {
    List<OutgoingEvent> outgoing = new ArrayList<>();
    changes.forEach(change -> outgoing.addAll(events.encode(change, cause)));
    byte[] reply =
        switch (answer) {
          case Answer.Refused(var reasons) -> Replies.rejection(reasons);
          case Answer.Done(Answer.Result result) -> Replies.encode(Replies.payload(result));
          case Answer.Awaits(var conclusion) -> continues(CLIENT_DOMAIN, conclusion.value(), null);
          case Answer.GoesOn(LedgerStep step, Answer.@Nullable Result result) -> {
            OutgoingEvent command = LedgerCommands.encode(step, cause);
            outgoing.add(command);
            yield continues(
                LEDGER_DOMAIN, Objects.requireNonNull(command.commandId()).value(), result);
          }
        };
    verified.forEach(change -> outgoing.addAll(events.encode(change, cause)));
    return answer instanceof Answer.Refused(var reasons)
        ? Outcome.failed(reasons.getFirst().code().code(), reply)
        : Outcome.succeeded(reply, outgoing);
  }

  private static byte[] continues(String domain, UUID command, Answer.@Nullable Result result) {
    return Replies.encode(
        new Continues(domain, command, result == null ? null : Replies.payload(result)));
  }
}
