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
 * @param changes the command's changes of clients
 * @param verified the changes by the verifications that the command caused
 * @param further what the ledger has to do besides the answer's step
 */
record DecidedCommand(
    Cause cause,
    Answer answer,
    List<PublishedChange> changes,
    List<PublishedChange> verified,
    List<LedgerStep.RestrictClient> further) {

  /**
   * The command after the verification of the clients that it changed. A caller whose command ends
   * here waits for the first of the ledger's steps. A caller who waits for an earlier version of a
   * client waits for the newest instead.
   *
   * @param steps what the ledger has to do after the verification, once for each client
   */
  static DecidedCommand of(
      Cause cause,
      Answer answer,
      List<PublishedChange> changes,
      List<PublishedChange> verified,
      List<LedgerStep.RestrictClient> steps) {
    List<LedgerStep.RestrictClient> further = new ArrayList<>(steps);
    Answer waiting =
        switch (answer) {
          case Answer.Done(Answer.Result result) when !further.isEmpty() ->
              new Answer.GoesOn(further.removeFirst(), result);
          case Answer.GoesOn(LedgerStep.RestrictClient step, Answer.@Nullable Result result) ->
              new Answer.GoesOn(takeNewest(step, further), result);
          case Answer.Done _, Answer.GoesOn _, Answer.Awaits _, Answer.Refused _ -> answer;
        };
    return new DecidedCommand(cause, waiting, changes, verified, further);
  }

  Outcome outcome(ClientOutcomes outcomes) {
    return outcomes.outcome(cause, answer, changes, verified, further);
  }

  /** Takes the step of the same client out of the further ones; without one, it is the step. */
  private static LedgerStep takeNewest(
      LedgerStep.RestrictClient step, List<LedgerStep.RestrictClient> further) {
    for (LedgerStep.RestrictClient newer : further) {
      if (newer.client().id().equals(step.client().id())) {
        further.remove(newer);
        return newer;
      }
    }
    return step;
  }
}
