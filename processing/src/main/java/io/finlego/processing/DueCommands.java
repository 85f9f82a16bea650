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
 * Sends a command for every due row of a table, for example for every payment whose {@code
 * expiresAt} has passed. The command of a row always has the same id. Therefore the command takes
 * effect only once, even if two runs or two instances send it. If a row is still due some minutes
 * after its command was sent, the command is sent again. If the sender has lost the command, the
 * next run sends it again. A run fails while Postgres or Kafka is unavailable.
 *
 * @param <R> the type of a due row
 */
public final class DueCommands<R> implements RepeatedTask.Work {

  private static final Logger LOG = LoggerFactory.getLogger(DueCommands.class);

  private final Schedule schedule;
  private final Rows<R> rows;
  private final Function<R, Command> commandOfRow;
  private final Sender sender;
  private final SentCommands sentCommands = new SentCommands(System::nanoTime);

  public DueCommands(
      Schedule schedule, Rows<R> rows, Function<R, Command> commandOfRow, Sender sender) {
    this.schedule = schedule;
    this.rows = rows;
    this.commandOfRow = commandOfRow;
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
    R lastRow = null;
    List<R> page;
    do {
      page = rows.nextPage(lastRow, schedule.pageMaxRows());
      page.forEach(row -> send(commandOfRow.apply(row)));
      lastRow = page.isEmpty() ? lastRow : page.getLast();
    } while (page.size() == schedule.pageMaxRows() && !Thread.currentThread().isInterrupted());
  }

  private void send(Command command) {
    if (sentCommands.add(command.id())) {
      sender.send(command, () -> sentCommands.remove(command.id()));
    }
  }

  @Override
  public void onFailure(RuntimeException failure) {
    LOG.warn(
        "Task {}: rows past their time could not be looked up or sent, next try in {}",
        schedule.name(),
        schedule.pause(),
        failure);
  }

  /**
   * Says how often the due rows are read, and how many rows one query reads.
   *
   * @param name the name of the task
   * @param pause the time from the end of a run to the next run
   * @param pageMaxRows the greatest number of rows that one query reads
   */
  public record Schedule(String name, Duration pause, int pageMaxRows) {}

  /** The due rows of a table. */
  @FunctionalInterface
  public interface Rows<R> {

    /**
     * Returns the next page of due rows, beginning with the row that has been due longest. A page
     * with fewer than {@code maxRows} rows is the last page.
     *
     * @param lastRow the last row of the previous page; null for the first page
     */
    List<R> nextPage(@Nullable R lastRow, int maxRows);
  }

  /**
   * Sends commands without waiting for Kafka's confirmation. If a command is lost, the sender logs
   * the loss and does not retry.
   */
  @FunctionalInterface
  public interface Sender {

    /**
     * Sends a command.
     *
     * @param onLost runs if the command is lost, on any thread
     */
    void send(Command command, Runnable onLost);
  }

  /**
   * The command for a due row.
   *
   * @param id the command's id, which is the same each time the command is sent
   * @param key the record key. The domain applies commands with the same key in their order
   */
  public record Command(CommandId id, String topic, UUID key, byte[] value) {

    /**
     * Makes the command for a due row.
     *
     * @param subject the record key of the command, and part of its id
     * @param idParts further parts of the command's id. Two different commands for the same subject
     *     must have different parts
     */
    public static Command of(
        Domain domain, Caller caller, UUID subject, SpecificRecord payload, String... idParts) {
      return new Command(
          new CommandId(NameBasedUuid.of(subject, idParts)),
          domain.commandTopic(),
          subject,
          domain.encode(caller, payload));
    }
  }
}
