package io.finlego.processing.engine;

import io.finlego.processing.RepeatedTask;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets repeated tasks run only on a database that has all batches of the journal. On an older
 * database they would take work for due that was done long ago, or delete what a replay needs.
 *
 * <p>Tasks also show a change of the server to loops that get no commands. Such a loop then
 * compares the database with the journal at once.
 */
final class JournalGate implements RepeatedTask.Gate {

  private static final String READ =
      "select %s, %s".formatted(ServerStart.EXPRESSION, ReplayLock.MAY_APPLY_NEW_COMMANDS);

  private final List<? extends CommandLoop<?>> loops;
  private final JdbcTemplate jdbc;

  JournalGate(List<? extends CommandLoop<?>> loops, JdbcTemplate jdbc) {
    this.loops = loops;
    this.jdbc = jdbc;
  }

  private record Database(long serverStart, boolean mayApplyNewCommands) {}

  @Override
  public boolean isOpen() {
    if (loops.stream().anyMatch(JournalGate::isBehind)) {
      return false;
    }
    Database database =
        jdbc.query(READ, (row, _) -> new Database(row.getLong(1), row.getBoolean(2))).getFirst();
    long serverStart = database.serverStart();
    loops.forEach(loop -> loop.database().doubtUnlessConfirmedFor(serverStart));
    return database.mayApplyNewCommands()
        && loops.stream().anyMatch(loop -> loop.database().isConfirmedFor(serverStart));
  }

  /** A loop that runs without partitions may have been behind before it lost them. */
  private static boolean isBehind(CommandLoop<?> loop) {
    return loop.database().isBehind() && !(loop.status().state() instanceof LoopState.Running);
  }
}
