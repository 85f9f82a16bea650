package io.finlego.reports.topology;

import static java.util.Objects.requireNonNull;

import io.finlego.reports.figures.AccountState;
import io.finlego.reports.figures.Booking;
import io.finlego.reports.figures.Day;
import io.finlego.reports.figures.Keys.ClientAccount;
import io.finlego.reports.figures.Keys.PartKey;
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
 * Applies each account's movements once, in the order of their revisions. A movement that was
 * applied before is dropped, and a movement that arrives too early waits for the earlier ones.
 * Changed figures are sent on at intervals.
 */
final class AppliedMovements implements Processor<UUID, Movement, UUID, Change> {

  private static final byte[] NOTHING = {};

  private final TopologySettings settings;
  private final ReportsMonitor monitor;
  private @Nullable Task openTask;

  /** The parts of a task, made when its stores are open. */
  private record Task(
      ProcessorContext<UUID, Change> context,
      KeyValueStore<UUID, AccountState> accounts,
      KeyValueStore<ClientAccount, byte[]> clients,
      Gaps gaps,
      DayBook days,
      TaskTotals totals,
      UnsentAccounts unsent) {}

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
            new DayBook(context.getStateStore(StoreNames.DAYS)),
            new TaskTotals(context.getStateStore(StoreNames.TOTALS)),
            new UnsentAccounts(accounts));
    Duration interval = settings.sendInterval();
    context.schedule(
        interval, PunctuationType.WALL_CLOCK_TIME, nowMs -> send(requireTask(), nowMs));
  }

  @Override
  public void process(Record<UUID, Movement> record) {
    Task task = requireTask();
    UUID account = record.key();
    Movement movement = record.value();
    AccountState state = task.accounts.get(account);
    long revision = state == null ? 0 : state.revision();
    if (movement.revision() <= revision) {
      monitor.duplicate();
    } else if (movement.revision() > revision + 1) {
      task.gaps.add(account, movement, task.context.currentSystemTimeMs());
    } else {
      apply(task, account, state, movement);
    }
  }

  @Override
  public void close() {
    if (openTask != null) {
      monitor.taskLeft(openTask.context.taskId().partition());
    }
  }

  /** Applies a movement, and then the movements that waited for it. */
  private void apply(Task task, UUID account, @Nullable AccountState state, Movement first) {
    AccountState before = state == null ? AccountState.before(first) : state;
    AccountState after = before;
    int appliedCount = 0;
    for (Movement next = first;
        next != null;
        next = task.gaps.take(account, after.revision() + 1)) {
      after = after(task, account, after, next);
      appliedCount++;
    }
    task.accounts.put(account, after);
    task.totals.replace(before, after);
    if (after.unsentFrom() != AccountState.ALL_SENT) {
      task.unsent.add(account);
    }
    UUID client = after.clientId();
    if (state == null && client != null) {
      task.clients.put(new ClientAccount(client, account), NOTHING);
    }
    monitor.applied(appliedCount);
  }

  private static AccountState after(
      Task task, UUID account, AccountState before, Movement movement) {
    try {
      Restatement restatement = movement.restatement();
      if (restatement != null) {
        Day newest = task.days.restate(account, before.day(), restatement);
        return before.after(movement, newest, restatement.from());
      }
      boolean entry = movement.booking() != Booking.NONE;
      Day newest = entry ? task.days.book(account, before, movement) : before.day();
      int unsentFrom = entry ? movement.bookingDay() : AccountState.ALL_SENT;
      return before.after(movement, newest, unsentFrom);
    } catch (KafkaException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UnappliableEventException("A movement of account " + account, e);
    }
  }

  private void send(Task task, long nowMs) {
    int partition = task.context.taskId().partition();
    task.totals.send(
        (key, sums) ->
            forward(task, new Change.OfTotals(new PartKey(key, partition), sums), nowMs));
    task.unsent.walk();
    for (int sentCount = 0; sentCount < settings.daysPerSend(); sentCount++) {
      UUID account = task.unsent.poll();
      if (account == null) {
        break;
      }
      sendDays(task, account, nowMs);
    }
    monitor.waiting(partition, task.gaps.movements(), task.gaps.longestSinceMs(nowMs));
  }

  private static void sendDays(Task task, UUID account, long nowMs) {
    AccountState state = requireNonNull(task.accounts.get(account));
    Day newest = state.day();
    if (newest == null || state.unsentFrom() == AccountState.ALL_SENT) {
      return;
    }
    for (Day day : task.days.daysBeforeNewest(account, state.unsentFrom(), newest)) {
      forward(task, new Change.OfDay(account, state, day), nowMs);
    }
    forward(task, new Change.OfDay(account, state, newest), nowMs);
    task.accounts.put(account, state.sent());
  }

  private static void forward(Task task, Change change, long nowMs) {
    UUID key = change instanceof Change.OfDay day ? day.id() : new UUID(0, 0);
    task.context.forward(new Record<>(key, change, nowMs));
  }

  private Task requireTask() {
    return requireNonNull(openTask);
  }
}
