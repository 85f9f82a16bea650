package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecreatedTopicTest {

  @Test
  void aRecreatedTopicIsReadFromItsStartAndOldCommandsStayKnown() throws Exception {
    try (var stand = new Stand()) {
      UUID counter = UUID.randomUUID();
      stand.start("0");
      UUID old = stand.add(counter, 1);
      stand.add(counter, 2);
      stand.awaitQuiet();

      stand.admin.deleteTopics(List.of(stand.commandTopic())).all().get();
      stand.createTopics(stand.commandTopic());
      stand.send(old, counter, Counters.add(counter, 1));
      UUID fresh = stand.add(counter, 4);
      stand.flush();
      await().atMost(Stand.PATIENCE).until(() -> stand.value(counter) == 7);
      stand.awaitReplies(old, 2);

      assertThat(stand.events()).hasSize(3).last().isEqualTo(fresh + " 3 7");
      assertThat(stand.replies(old)).containsOnly("value 1", "value 1*");
    }
  }
}
