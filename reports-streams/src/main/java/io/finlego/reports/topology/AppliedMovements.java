package io.finlego.reports.topology;

import static java.util.Objects.requireNonNull;

import io.finlego.reports.figures.AccountState;
import io.finlego.reports.figures.Booking;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.ClientAccount;
import io.finlego.reports.figures.Keys.PartialTotalsKey;
import io.finlego.reports.figures.Movement;
import io.finlego.reports.figures.Restatement;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Applies the movements of each account once, in the order of their revisions. A movement that was
 * applied before is dropped. A movement that arrives too early waits for the earlier movements.
 * Changed figures are published at intervals.
 */
final class AppliedMovements implements Processor<UUID, Movement, UUID, Change> {

  private static final byte[] EMPTY_VALUE = {};

  private final TopologySettings settings;
  private final ReportsMonitor monitor;
  private @Nullable Task openTask;

  /** The objects of one task. They exist while the task's stores are open. */
  private record Task(
      ProcessorContext<UUID, Change> context,
      KeyValueStore<UUID, AccountState> accounts,
      KeyValueStore<ClientAccount, byte[]> clients,
      Gaps gaps,
      StoredDays days,
      TaskTotals totals,
      UnsentAccounts unsentAccounts) {}

  AppliedMovements(TopologySettings settings, ReportsMonitor monitor) {
    this.settings = settings;
    this.monitor = monitor;
  }

  @Override
  public void init(ProcessorContext<UUID, Change> context) {
    KeyValueStore<UUID, AccountState> accounts = context.getStateStore(StoreNames.ACCOUNTS);
    openTask =
        new Task(
            context,
            accounts,
            context.getStateStore(StoreNames.CLIENTS),
            new Gaps(context.getStateStore(StoreNames.WAITING), context.currentSystemTimeMs()),
            new StoredDays(context.getStateStore(StoreNames.DAYS)),
            new TaskTotals(context.getStateStore(StoreNames.TOTALS)),
            new UnsentAccounts(accounts));
    Duration interval = settings.sendInterval();
    context.schedule(
        interval, PunctuationType.WALL_CLOCK_TIME, nowMs -> publishChanges(requireTask(), nowMs));
  }

  @Override
  public void process(Record<UUID, Movement> record) {
    Task task = requireTask();
    UUID accountId = record.key();
    Movement movement = record.value();
    AccountState state = task.accounts.get(accountId);
    long appliedRevision = state == null ? 0 : state.revision();
    if (movement.revision() <= appliedRevision) {
      monitor.countDuplicate();
    } else if (movement.revision() > appliedRevision + 1) {
      task.gaps.add(accountId, movement, task.context.currentSystemTimeMs());
    } else {
      apply(task, accountId, state, movement);
    }
  }

  @Override
  public void close() {
    if (openTask != null) {
      monitor.removeTask(openTask.context.taskId().partition());
    }
  }

  /** Applies a movement, and then the movements that were waiting for it. */
  private void apply(
      Task task, UUID accountId, @Nullable AccountState state, Movement firstMovement) {
    AccountState stateBefore = state == null ? AccountState.beforeFirst(firstMovement) : state;
    AccountState stateAfter = stateBefore;
    int appliedCount = 0;
    for (Movement nextMovement = firstMovement;
        nextMovement != null;
        nextMovement = task.gaps.take(accountId, stateAfter.revision() + 1)) {
      stateAfter = applyToState(task, accountId, stateAfter, nextMovement);
      appliedCount++;
    }
    task.accounts.put(accountId, stateAfter);
    task.totals.update(stateBefore, stateAfter);
    if (stateAfter.earliestUnsentDay() != AccountState.NO_UNSENT_DAY) {
      task.unsentAccounts.add(accountId);
    }
    UUID clientId = stateAfter.clientId();
    if (state == null && clientId != null) {
      task.clients.put(new ClientAccount(clientId, accountId), EMPTY_VALUE);
    }
    monitor.countApplied(appliedCount);
  }

  private static AccountState applyToState(
      Task task, UUID accountId, AccountState state, Movement movement) {
    try {
      Restatement restatement = movement.restatement();
      if (restatement != null) {
        Day newestDay = task.days.restate(accountId, state.newestDay(), restatement);
        return state.afterMovement(movement, newestDay, restatement.firstDay());
      }
      boolean hasEntry = movement.booking() != Booking.NONE;
      Day newestDay = hasEntry ? task.days.addEntry(accountId, state, movement) : state.newestDay();
      int earliestChangedDay = hasEntry ? movement.bookingDay() : AccountState.NO_UNSENT_DAY;
      return state.afterMovement(movement, newestDay, earliestChangedDay);
    } catch (KafkaException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UnappliableEventException("A movement of account " + accountId, e);
    }
  }

  private void publishChanges(Task task, long nowMs) {
    int partition = task.context.taskId().partition();
    task.totals.forEachChanged(
        (key, sums) ->
            forward(task, new Change.OfTotals(new PartialTotalsKey(key, partition), sums), nowMs));
    task.unsentAccounts.searchStore();
    for (int sentCount = 0; sentCount < settings.accountsPerSend(); sentCount++) {
      UUID accountId = task.unsentAccounts.poll();
      if (accountId == null) {
        break;
      }
      publishDays(task, accountId, nowMs);
    }
    monitor.setWaiting(partition, task.gaps.waitingCount(), task.gaps.earliestWaitStartMs(nowMs));
  }

  private static void publishDays(Task task, UUID accountId, long nowMs) {
    AccountState state = requireNonNull(task.accounts.get(accountId));
    Day newestDay = state.newestDay();
    if (newestDay == null || state.earliestUnsentDay() == AccountState.NO_UNSENT_DAY) {
      return;
    }
    for (Day day : task.days.daysBeforeNewest(accountId, state.earliestUnsentDay(), newestDay)) {
      forward(task, new Change.OfDay(accountId, state, day), nowMs);
    }
    forward(task, new Change.OfDay(accountId, state, newestDay), nowMs);
    task.accounts.put(accountId, state.withAllDaysSent());
  }

  private static void forward(Task task, Change change, long nowMs) {
    UUID key = change instanceof Change.OfDay dayChange ? dayChange.accountId() : new UUID(0, 0);
    task.context.forward(new Record<>(key, change, nowMs));
  }

  private Task requireTask() {
    return requireNonNull(openTask);
  }
}
