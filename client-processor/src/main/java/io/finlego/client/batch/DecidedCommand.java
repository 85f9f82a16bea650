package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.wire.Answer;
import io.finlego.client.wire.ClientOutcomes;
import io.finlego.client.wire.ClientOutcomes.PublishedChange;
import io.finlego.processing.Outcome;
import java.util.List;

/**
 * A command with its answer and its effects.
 *
 * @param changes the command's changes of clients
 * @param verified the changes by the verifications that the command caused
 */
record DecidedCommand(
    Cause cause, Answer answer, List<PublishedChange> changes, List<PublishedChange> verified) {

  Outcome outcome(ClientOutcomes outcomes) {
    return outcomes.outcome(cause, answer, changes, verified);
  }
}
