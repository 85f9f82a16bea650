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

  private final List<? extends CommandLoop<?>> loops;
  private final JdbcTemplate jdbc;

  JournalGate(List<? extends CommandLoop<?>> loops, JdbcTemplate jdbc) {
    this.loops = loops;
    this.jdbc = jdbc;
  }

  @Override
  public boolean isOpen() {
    if (loops.stream().anyMatch(JournalGate::isBehind)) {
      return false;
    }
    DatabaseState state = DatabaseState.read(jdbc);
    loops.forEach(loop -> loop.database().doubtUnlessConfirmedFor(state.serverStart()));
    return state.mayApplyNewCommands()
        && loops.stream().anyMatch(loop -> loop.database().isConfirmedFor(state.serverStart()));
  }

  /** A loop that runs without partitions may have been behind before it lost them. */
  private static boolean isBehind(CommandLoop<?> loop) {
    return loop.database().isBehind() && !(loop.status().state() instanceof LoopState.Running);
  }
}
