package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayTest {

  @Test
  void aReplayOfTheWholeTopicChangesNothing() throws Exception {
    try (var stand = new Stand()) {
      List<UUID> ids = new ArrayList<>();
      UUID counter = UUID.randomUUID();
      for (int i = 0; i < 120; i++) {
        ids.add(stand.add(i % 3 == 0 ? counter : UUID.randomUUID(), i % 10));
      }
      stand.sendRaw(counter, Counters.text("garbage"), Map.of());
      UUID breaker = stand.add(counter, 2_000_000);
      Instance before = stand.start("0");
      stand.awaitQuiet();
      stand.awaitReplies(breaker, 1);
      before.stop();
      String checksum = stand.checksum();
      List<String> events = stand.events();

      stand.group.resetOffsets();
      stand.start("0");
      stand.awaitQuiet();

      assertThat(stand.checksum()).isEqualTo(checksum);
      assertThat(stand.events()).isEqualTo(events).doesNotHaveDuplicates();
      assertThat(stand.deadLetters()).hasSize(2);
      stand.awaitReplies(breaker, 2);
      assertThat(stand.replies(breaker)).containsExactly("internalError", "internalError*");
      assertThat(stand.replies(ids.get(1))).hasSize(2).last().isEqualTo("value 1*");
    }
  }

  @Test
  void offsetsThatAreSetForwardSkipNothing() throws Exception {
    try (var stand = new Stand()) {
      UUID counter = UUID.randomUUID();
      Instance before = stand.start("0");
      stand.add(counter, 1);
      stand.awaitQuiet();
      before.stop();
      stand.add(counter, 2);
      stand.flush();

      stand.group.setOffsets(stand.ends(stand.commandTopic()));
      stand.start("0");
      UUID last = stand.add(counter, 4);
      stand.flush();
      stand.awaitReplies(last, 1);

      assertThat(stand.value(counter)).isEqualTo(7);
      assertThat(stand.events()).hasSize(3);
    }
  }
}
