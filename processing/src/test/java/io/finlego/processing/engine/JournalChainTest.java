package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalChainTest {

  private static final Instant START = Instant.parse("2026-11-30T10:00:00Z");
  private static final UUID TOPIC = UUID.randomUUID();

  @Test
  void runsThatFollowOneAnotherMakeAWhole() {
    JournalChain chain = chain(10, 0);
    chain.add(at(1, run(0, 0, 10, 5)));
    chain.add(at(2, run(10, 10, 20, 5)));
    chain.add(at(3, run(20, 25, 30, 6)));

    chain.requireWhole();
    assertThat(chain.starts()).containsExactly(Map.entry(0, 10L));
    assertThat(chain.hasCuts()).isFalse();
  }

  @Test
  void aMissingRunIsAGap() {
    JournalChain chain = chain(10, 0);
    chain.add(at(1, run(10, 10, 20, 5)));
    chain.add(at(2, run(30, 30, 40, 5)));

    assertThatThrownBy(chain::requireWhole)
        .isInstanceOf(JournalGapException.class)
        .hasMessageContaining("partition 0 from offset 20 to 29");
  }

  @Test
  void offsetsWithoutCommandsAreNoGapEvenIfKafkaHasDeletedThem() {
    JournalChain chain = chain(57, 58);
    chain.add(at(1, run(57, 58, 59, 5)));

    assertThatCode(chain::requireWhole).doesNotThrowAnyException();
    assertThat(chain.starts()).containsExactly(Map.entry(0, 58L));
  }

  @Test
  void deletedCommandsAreAGap() {
    JournalChain chain = chain(10, 15);
    chain.add(at(1, run(10, 10, 20, 5)));

    assertThatThrownBy(chain::requireWhole)
        .isInstanceOf(JournalGapException.class)
        .hasMessageContaining("partition 0 from offset 10 to 14");
  }

  @Test
  void aLaterLeaderThatBeginsBelowTheEndCutsTheRunsBefore() {
    JournalChain chain = chain(0, 0);
    AppliedBatch cut = at(1, run(0, 0, 20, 5));
    chain.add(cut);
    chain.add(at(2, run(12, 25, 30, 6)));
    chain.add(at(3, run(30, 30, 31, 6)));

    chain.requireWhole();
    assertThat(chain.hasCuts()).isTrue();
    assertThat(chain.cutAfter(0, cut.appliedAt())).isEqualTo(12);
    assertThat(chain.cutAfter(0, cut.appliedAt().plusSeconds(1))).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aGapThatTheBrokerHasLostIsNone() {
    JournalChain chain = chain(0, 0);
    chain.add(at(1, run(0, 0, 10, 5)));
    chain.add(at(2, run(15, 15, 20, 5)));
    chain.add(at(3, run(10, 10, 18, 6)));

    assertThatCode(chain::requireWhole).doesNotThrowAnyException();
  }

  @Test
  void runsInTheWrongOrderAreAGapAndNoLoss() {
    JournalChain chain = chain(10, 0);
    chain.add(at(1, run(20, 20, 30, 5)));
    chain.add(at(2, run(10, 10, 20, 5)));

    assertThat(chain.hasCuts()).isFalse();
    assertThatThrownBy(chain::requireWhole).isInstanceOf(JournalGapException.class);
  }

  @Test
  void aBatchWithSeveralRecordsIsTakenOnce() {
    JournalChain chain = chain(0, 0);
    AppliedBatch batch = at(1, run(0, 0, 20, 5));
    chain.add(batch);
    chain.add(batch);
    chain.add(at(2, run(20, 20, 30, 5)));

    chain.requireWhole();
    assertThat(chain.hasCuts()).isFalse();
  }

  private static JournalChain chain(long nextOffset, long begin) {
    return new JournalChain(Map.of(0, AppliedBatchKit.progress(nextOffset, 0)), Map.of(0, begin));
  }

  private static CommandRun run(
      long previousNextOffset, long firstOffset, long nextOffset, int epoch) {
    return new CommandRun(
        0, previousNextOffset, firstOffset, nextOffset, epoch, epoch, 0, List.of(), List.of());
  }

  private static AppliedBatch at(int second, CommandRun run) {
    return new AppliedBatch(TOPIC, START.plusSeconds(second), List.of(run), null, 0);
  }
}
