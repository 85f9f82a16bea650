package io.finlego.processing;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.schemas.Domain;
import io.finlego.schemas.common.Caller;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a command for every due row of a table. The command of a row always has the same id, so
 * sending it twice, or from two instances, has one effect. Each run sends the commands of all rows
 * that are still due, so a lost command is sent again until it has been applied. A run fails while
 * Postgres or Kafka is down.
 *
 * @param <R> the type of a due row
 */
public final class DueCommands<R> implements RepeatedTask.Work {

  private static final Logger LOG = LoggerFactory.getLogger(DueCommands.class);

  private final Schedule schedule;
  private final Rows<R> rows;
  private final Function<R, Command> command;
  private final Sender sender;

  public DueCommands(Schedule schedule, Rows<R> rows, Function<R, Command> command, Sender sender) {
    this.schedule = schedule;
    this.rows = rows;
    this.command = command;
    this.sender = sender;
  }

  @Override
  public String name() {
    return schedule.name();
  }

  @Override
  public Duration pause() {
    return schedule.pause();
  }

  @Override
  public void run() {
    R last = null;
    List<R> page;
    do {
      page = rows.after(last, schedule.pageMaxRows());
      page.forEach(row -> sender.send(command.apply(row)));
      last = page.isEmpty() ? last : page.getLast();
    } while (page.size() == schedule.pageMaxRows() && !Thread.currentThread().isInterrupted());
  }

  @Override
  public void failed(RuntimeException failure) {
    LOG.warn(
        "Task {}: rows past their time could not be looked up or sent, next try in {}",
        schedule.name(),
        schedule.pause(),
        failure);
  }

  /**
   * The schedule by which a table is read.
   *
   * @param name the name of the task
   * @param pause the time from the end of a run to the next run
   * @param pageMaxRows the most rows that are read at one time
   */
  public record Schedule(String name, Duration pause, int pageMaxRows) {}

  /** The due rows of a table. */
  @FunctionalInterface
  public interface Rows<R> {

    /**
     * The next page of due rows. The row that has been due longest comes first. Only the last page
     * has fewer than {@code maxRows} rows.
     *
     * @param last the last row of the page before; null for the first page
     */
    List<R> after(@Nullable R last, int maxRows);
  }

  /**
   * Sends commands without waiting. If a command is lost, the sender logs that and does not retry.
   */
  @FunctionalInterface
  public interface Sender {
    void send(Command command);
  }

  /**
   * The command of a due row.
   *
   * @param id the command's id, the same at each sending
   * @param key the subject by which the domain orders its commands
   */
  public record Command(CommandId id, String topic, UUID key, byte[] value) {

    /**
     * Makes the command of a timer.
     *
     * @param subject the key of the command, and part of its id
     * @param timer the timer's names, which are part of the command's id. Two timers of one subject
     *     must have different names
     */
    public static Command of(
        Domain domain, Caller caller, UUID subject, SpecificRecord payload, String... timer) {
      return new Command(
          new CommandId(NameBasedUuid.of(subject, timer)),
          domain.commandTopic(),
          subject,
          domain.encode(caller, payload));
    }
  }
}
