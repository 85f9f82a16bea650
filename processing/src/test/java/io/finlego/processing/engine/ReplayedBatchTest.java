package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a replay takes from the journal, and what it decides itself. */
class ReplayedBatchTest {

  private final Stand stand = new Stand();
  private final DatabaseCopy copy = new DatabaseCopy(stand);
  private final UUID counter = UUID.randomUUID();

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void theJournalSaysWhichCommandsWereRepeated() {
    Instance instance = stand.start("0");
    UUID trimmedLater = stand.add(counter, 1);
    UUID usedAnew = stand.add(counter, 0);
    stand.awaitQuiet();
    copy.take();
    stand.send(trimmedLater, counter, Counters.add(counter, 1));
    stand.awaitQuiet();
    trim(usedAnew);
    stand.send(usedAnew, counter, Counters.add(counter, 0));
    stand.awaitQuiet();
    instance.stop();
    trim(trimmedLater);
    StandSnapshot before = StandSnapshot.of(stand);

    copy.restore();
    trim(trimmedLater);
    Instance successor = stand.start("0");

    assertThat(stand.value(counter)).isEqualTo(1);
    assertThat(StandSnapshot.of(stand)).isEqualTo(before);
    assertThat(successor.count("replay.differences")).isZero();
  }

  @Test
  void aCommandThatBreaksOnlyTheReplayIsRefused() {
    Instance instance = stand.start("0");
    stand.add(counter, 1);
    stand.awaitQuiet();
    UUID breaking = stand.add(counter, 1);
    stand.awaitQuiet();
    stand.add(UUID.randomUUID(), 1);
    stand.awaitQuiet();
    instance.stop();
    List<String> events = stand.events();

    copy.restore();
    Instance successor = stand.instance("0");
    successor.counters.beforeApply(
        batch -> {
          if (batch.stream().anyMatch(command -> command.id().value().equals(breaking))) {
            throw new IllegalStateException("a bug");
          }
        });
    successor.start().awaitUp();

    assertThat(StandSnapshot.statuses(stand)).hasSize(3).containsEntry(breaking, "FAILED");
    assertThat(stand.value(counter)).isEqualTo(1);
    assertThat(successor.count("replay.differences")).isEqualTo(1);
    assertThat(stand.events()).isEqualTo(events);
  }

  @Test
  void aClockThatIsBehindTheLastBatchIsWaitedFor() {
    Instance instance = stand.start("0");
    stand.add(counter, 1);
    stand.awaitQuiet();
    instance.stop();
    stand
        .sql()
        .update(
            "update transfer.applied_batch set applied_at = clock_timestamp() + interval '3 s'");

    stand.start("0");
    stand.add(counter, 1);
    stand.awaitQuiet();

    assertThat(
            stand
                .sql()
                .queryForObject(
                    "select max(decided_at) = (select max(applied_at) from transfer.applied_batch)"
                        + " from transfer.command_log",
                    Boolean.class))
        .isTrue();
  }

  private void trim(UUID commandId) {
    stand.sql().update("delete from transfer.command_log where command_id = ?", commandId);
  }
}
