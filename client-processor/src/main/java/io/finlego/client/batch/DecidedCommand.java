package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.wire.Answer;
import io.finlego.client.wire.ClientOutcomes;
import io.finlego.client.wire.ClientOutcomes.PublishedChange;
import io.finlego.client.wire.LedgerStep;
import io.finlego.processing.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command with its answer and its effects.
 *
 * @param changes the changes that the command itself made to clients
 * @param verificationChanges the changes that verifications made to clients because of the command
 * @param furtherSteps the steps that the ledger has to take besides the answer's step
 */
record DecidedCommand(
    Cause cause,
    Answer answer,
    List<PublishedChange> changes,
    List<PublishedChange> verificationChanges,
    List<LedgerStep.RestrictClient> furtherSteps) {

  /**
   * Completes a command after the verification of clients. The verification may have added steps
   * for the ledger, and the caller's reply has to wait for one of them. If the command itself is
   * done, the reply waits for the first added step. If the reply already waits for a step that
   * restricts a client, and there is an added step for that client, the reply waits for the added
   * step instead.
   *
   * @param verificationSteps the steps that the ledger has to take because of the verification, at
   *     most one for each client
   */
  static DecidedCommand of(
      Cause cause,
      Answer answer,
      List<PublishedChange> changes,
      List<PublishedChange> verificationChanges,
      List<LedgerStep.RestrictClient> verificationSteps) {
    List<LedgerStep.RestrictClient> furtherSteps = new ArrayList<>(verificationSteps);
    Answer finalAnswer =
        switch (answer) {
          case Answer.Done(Answer.Result result) when !furtherSteps.isEmpty() ->
              new Answer.ContinuesInLedger(furtherSteps.removeFirst(), result);
          case Answer.ContinuesInLedger(
                  LedgerStep.RestrictClient step,
                  Answer.@Nullable Result result) ->
              new Answer.ContinuesInLedger(takeStepOfSameClient(step, furtherSteps), result);
          case Answer.Done _,
              Answer.ContinuesInLedger _,
              Answer.AwaitsConclusion _,
              Answer.Refused _,
              Answer.RefusedByApi _ ->
              answer;
        };
    return new DecidedCommand(cause, finalAnswer, changes, verificationChanges, furtherSteps);
  }

  /** Encodes the command's outcome. */
  Outcome outcome(ClientOutcomes outcomes) {
    return outcomes.outcome(cause, answer, changes, verificationChanges, furtherSteps);
  }

  /**
   * Removes the step for the given step's client from the further steps, and returns the removed
   * step. Returns the given step if the further steps have no step for this client.
   */
  private static LedgerStep takeStepOfSameClient(
      LedgerStep.RestrictClient step, List<LedgerStep.RestrictClient> furtherSteps) {
    for (LedgerStep.RestrictClient newerStep : furtherSteps) {
      if (newerStep.client().id().equals(step.client().id())) {
        furtherSteps.remove(newerStep);
        return newerStep;
      }
    }
    return step;
  }
}
