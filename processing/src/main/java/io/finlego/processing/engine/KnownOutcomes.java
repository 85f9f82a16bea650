package io.finlego.processing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the outcomes that the command log has of the commands of a batch. */
final class KnownOutcomes {

  private final CommandLog commandLog;

  KnownOutcomes(CommandLog commandLog) {
    this.commandLog = commandLog;
  }

  /**
   * Returns the outcomes of these commands, by command id. The command log must be what it was when
   * the commands were applied for the first time. So in a replay, this method deletes an outcome
   * whose command was decided a second time: it had been deleted by then after its retention, but a
   * copy of the database may still have it.
   *
   * @param rows the progress of the batch's partitions, which this transaction has locked
   */
  <C> Map<UUID, LoggedOutcome> find(
      Set<UUID> commandIds, List<Delivery<C>> batch, Map<Integer, Progress> rows) {
    Map<UUID, LoggedOutcome> outcomes = commandLog.find(commandIds);
    List<UUID> outdatedIds = new ArrayList<>();
    for (Delivery<C> delivery : batch) {
      if (delivery instanceof Delivery.WithId<C> withId
          && isDecidedAnew(withId, rows)
          && outcomes.containsKey(withId.id().value())) {
        outdatedIds.add(withId.id().value());
      }
    }
    if (!outdatedIds.isEmpty()) {
      commandLog.delete(outdatedIds);
      outcomes.keySet().removeAll(outdatedIds);
    }
    return outcomes;
  }

  private static boolean isDecidedAnew(Delivery.WithId<?> delivery, Map<Integer, Progress> rows) {
    EarlierAnswer earlierAnswer = delivery.earlierAnswer();
    return earlierAnswer != null
        && earlierAnswer.origin() == EarlierAnswer.Origin.DECISION
        && delivery.offset() >= rows.getOrDefault(delivery.partition(), Progress.NONE).nextOffset();
  }
}
