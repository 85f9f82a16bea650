package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownDatabaseTest {

  private static final long START = 1_000;

  private final KnownDatabase database = new KnownDatabase();

  @BeforeEach
  void begin() {
    database.beginCheck();
    database.confirm(START);
    database.begin(Map.of(0, progress(5), 1, progress(7)));
    database
        .positions()
        .noteCommitted(List.of(AppliedBatchKit.batch(AppliedBatchKit.run(0, 5, 9))));
  }

  @Test
  void aDatabaseThatHasWhatItAcknowledgedIsTheSame() {
    database.check(0, progress(9), new DatabaseState(START, true));
    database.check(1, progress(7), new DatabaseState(START, true));
    database.check(2, progress(0), new DatabaseState(START, true));

    assertThat(database.isBehind()).isFalse();
  }

  @Test
  void aProgressBelowTheAcknowledgedOneIsThatOfAnOlderDatabase() {
    assertOlder(0, 8, START, true, "partition 0 up to offset 9, and now only up to 8");
  }

  @Test
  void anotherServerMayBeOlder() {
    assertOlder(0, 9, START + 1, true, "another server");
  }

  @Test
  void newCommandsWaitForAReplay() {
    assertOlder(0, 9, START, false, "Another loop");
  }

  @Test
  void theLoopComparesAgainAfterTheServerHasChanged() {
    database.doubtUnlessConfirmedFor(START);
    assertThat(database.isDoubted()).isFalse();

    database.doubtUnlessConfirmedFor(START + 1);
    assertThat(database.isDoubted()).isTrue();

    database.forgetServer();
    database.doubtUnlessConfirmedFor(START + 1);
    assertThat(database.isDoubted()).isFalse();
    assertThat(database.isConfirmedFor(START)).isFalse();
  }

  @Test
  void aProgressAboveTheKnownOneIsThatOfAnotherProcess() {
    assertThatThrownBy(() -> database.check(1, progress(8), new DatabaseState(START, true)))
        .isInstanceOf(ChangedDatabaseException.class)
        .hasMessageContaining("Another process has applied partition 1 up to offset 8");
    assertThat(database.isBehind()).isFalse();
  }

  /** The batch belongs to a session that has ended, so the loop has not looked for it. */
  @Test
  void aBatchFromBeforeTheLoopBeganAgainIsNotKnown() {
    KnownDatabase.Positions earlierPositions = database.positions();
    database.begin(Map.of(0, progress(9)));
    earlierPositions.noteCommitted(List.of(AppliedBatchKit.batch(AppliedBatchKit.run(0, 9, 12))));

    assertThatThrownBy(() -> database.check(0, progress(12), new DatabaseState(START, true)))
        .isInstanceOf(ChangedDatabaseException.class);
  }

  private void assertOlder(
      int partition, long nextOffset, long start, boolean mayApplyNewCommands, String message) {
    assertThatThrownBy(
            () ->
                database.check(
                    partition, progress(nextOffset), new DatabaseState(start, mayApplyNewCommands)))
        .isInstanceOf(ChangedDatabaseException.class)
        .hasMessageContaining(message)
        .extracting(FailureKind::of)
        .isEqualTo(FailureKind.TRANSIENT);
    assertThat(database.isBehind()).isTrue();
  }

  private static Progress progress(long nextOffset) {
    return AppliedBatchKit.progress(nextOffset, 0);
  }
}
