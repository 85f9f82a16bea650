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
 * Applies each account's movements in the order of their revisions, each once: one that was applied
 * before is dropped, one that comes early waits. What has changed is sent on in intervals.
 */
final class AppliedMovements implements Processor<UUID, Movement, UUID, Change> {

  private static final byte[] NOTHING = {};

  private final TopologySettings settings;
  private final ReportsMonitor monitor;
  private @Nullable Task task;

  /** What there is once the task's stores are open. */
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
    task =
        new Task(
            context,
            accounts,
            context.getStateStore(StoreNames.CLIENTS),
            new Gaps(context.getStateStore(StoreNames.WAITING), context.currentSystemTimeMs()),
            new DayBook(context.getStateStore(StoreNames.DAYS)),
            new TaskTotals(context.getStateStore(StoreNames.TOTALS)),
            new UnsentAccounts(accounts));
    Duration interval = settings.sendInterval();
    context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, now -> send(requireTask(), now));
  }

  @Override
  public void process(Record<UUID, Movement> record) {
    Task here = requireTask();
    UUID account = record.key();
    Movement movement = record.value();
    AccountState known = here.accounts.get(account);
    long revision = known == null ? 0 : known.revision();
    if (movement.revision() <= revision) {
      monitor.duplicate();
    } else if (movement.revision() > revision + 1) {
      here.gaps.add(account, movement, here.context.currentSystemTimeMs());
    } else {
      apply(here, account, known, movement);
    }
  }

  @Override
  public void close() {
    if (task != null) {
      monitor.left(task.context.taskId().partition());
    }
  }

  /** Applies the movement, and those that waited for it. */
  private void apply(Task here, UUID account, @Nullable AccountState known, Movement first) {
    AccountState before = known == null ? AccountState.before(first) : known;
    AccountState after = before;
    int applied = 0;
    for (Movement next = first;
        next != null;
        next = here.gaps.take(account, after.revision() + 1)) {
      after = after(here, account, after, next);
      applied++;
    }
    here.accounts.put(account, after);
    here.totals.replace(before, after);
    if (after.unsentFrom() != AccountState.ALL_SENT) {
      here.unsent.add(account);
    }
    UUID client = after.clientId();
    if (known == null && client != null) {
      here.clients.put(new ClientAccount(client, account), NOTHING);
    }
    monitor.applied(applied);
  }

  private static AccountState after(
      Task here, UUID account, AccountState before, Movement movement) {
    try {
      Restatement restatement = movement.restatement();
      if (restatement != null) {
        Day newest = here.days.restate(account, before.day(), restatement);
        return before.after(movement, newest, restatement.from());
      }
      boolean entry = movement.booking() != Booking.NONE;
      Day newest = entry ? here.days.book(account, before, movement) : before.day();
      int unsentFrom = entry ? movement.bookingDay() : AccountState.ALL_SENT;
      return before.after(movement, newest, unsentFrom);
    } catch (KafkaException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UnappliableEventException("A movement of account " + account, e);
    }
  }

  private void send(Task here, long nowMs) {
    int partition = here.context.taskId().partition();
    here.totals.send(
        (key, sums) ->
            forward(here, new Change.OfTotals(new PartKey(key, partition), sums), nowMs));
    here.unsent.walk();
    for (int sent = 0; sent < settings.daysPerSend(); sent++) {
      UUID account = here.unsent.poll();
      if (account == null) {
        break;
      }
      sendDays(here, account, nowMs);
    }
    monitor.waiting(partition, here.gaps.movements(), here.gaps.longestSinceMs(nowMs));
  }

  private static void sendDays(Task here, UUID account, long nowMs) {
    AccountState state = requireNonNull(here.accounts.get(account));
    Day newest = state.day();
    if (newest == null || state.unsentFrom() == AccountState.ALL_SENT) {
      return;
    }
    for (Day day : here.days.earlier(account, state.unsentFrom(), newest)) {
      forward(here, new Change.OfDay(account, state, day), nowMs);
    }
    forward(here, new Change.OfDay(account, state, newest), nowMs);
    here.accounts.put(account, state.sent());
  }

  private static void forward(Task here, Change change, long nowMs) {
    UUID key = change instanceof Change.OfDay day ? day.id() : new UUID(0, 0);
    here.context.forward(new Record<>(key, change, nowMs));
  }

  private Task requireTask() {
    return requireNonNull(task);
  }
}
