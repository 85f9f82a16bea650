package io.finlego.client.batch;

import io.finlego.client.audit.Cause;
import io.finlego.client.wire.Answer;
import io.finlego.client.wire.ClientOutcomes;
import io.finlego.client.wire.ClientOutcomes.PublishedChange;
import io.finlego.processing.Outcome;
import java.util.List;

/**
 * What a command came to.
 *
 * @param changes what it did to clients
 * @param verified what became of clients through their verification because of it
 */
record DecidedCommand(
    Cause cause, Answer answer, List<PublishedChange> changes, List<PublishedChange> verified) {

  Outcome outcome(ClientOutcomes outcomes) {
    return outcomes.outcome(cause, answer, changes, verified);
  }
}
