package io.finlego.client.wire;

import io.finlego.client.audit.Cause;
import io.finlego.client.profile.ClientChange;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.Domain;
import io.finlego.schemas.Replies;
import io.finlego.vault.ClientKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encodes the outcomes of commands on clients. */
public final class ClientOutcomes {

  private final Events events;

  /**
   * @param plainProfiles whether all subscribers can read the profiles in events
   */
  public ClientOutcomes(boolean plainProfiles) {
    this.events = new Events(plainProfiles);
  }

  /**
   * A change of a client. This change is published to subscribers.
   *
   * @param key the client's key; null if it was destroyed
   */
  public record PublishedChange(ClientChange.Changed change, @Nullable ClientKey key) {}

  /**
   * Encodes the outcome of a command. The outcome of a refused command contains no changes and no
   * steps.
   *
   * @param changes the changes that the command itself made to clients
   * @param verificationChanges the changes that verifications made to clients because of the
   *     command
   * @param furtherSteps the steps that the ledger has to take besides the answer's step
   */
  public Outcome outcome(
      Cause cause,
      Answer answer,
      List<PublishedChange> changes,
      List<PublishedChange> verificationChanges,
      List<LedgerStep.RestrictClient> furtherSteps) {
    List<Outgoing> outgoing = events(changes, cause);
    Outcome outcome =
        switch (answer) {
          case Answer.Refused(var reasons) -> Outcome.refused(reasons);
          case Answer.RefusedByApi(var refusal) -> Outcome.refused(refusal);
          case Answer.Done(Answer.Result result) ->
              Outcome.succeeded(Replies.encode(Results.payload(result)), outgoing);
          case Answer.AwaitsConclusion(var conclusion) ->
              Outcome.succeeded(
                  Replies.encodeContinuation(Domain.CLIENT, conclusion.value(), null), outgoing);
          case Answer.ContinuesInLedger(LedgerStep step, Answer.@Nullable Result result) ->
              Outcome.continued(
                  outgoing,
                  LedgerCommands.encode(step, cause),
                  Domain.LEDGER,
                  result == null ? null : Results.payload(result));
        };
    return answer instanceof Answer.Refused || answer instanceof Answer.RefusedByApi
        ? outcome
        : outcome
            .withMoreEvents(events(verificationChanges, cause))
            .withMoreEvents(commands(furtherSteps, cause));
  }

  private static List<Outgoing> commands(List<LedgerStep.RestrictClient> steps, Cause cause) {
    return steps.stream()
        .<Outgoing>map(step -> LedgerCommands.encodeFurtherStep(step, cause))
        .toList();
  }

  private List<Outgoing> events(List<PublishedChange> changes, Cause cause) {
    return changes.stream()
        .flatMap(publishedChange -> events.encode(publishedChange, cause).stream())
        .toList();
  }
}
