package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecreatedTopicTest {

  @Test
  void aRecreatedTopicIsReadFromItsStartAndOldCommandsStayKnown() {
    try (var stand = new Stand()) {
      UUID counter = UUID.randomUUID();
      stand.start("0");
      UUID old = stand.add(counter, 1);
      stand.add(counter, 2);
      stand.awaitQuiet();

      stand.recreateTopic(stand.commandTopic());
      stand.send(old, counter, Counters.add(counter, 1));
      UUID fresh = stand.add(counter, 4);
      stand.flush();
      await().atMost(Stand.PATIENCE).until(() -> stand.value(counter) == 7);
      stand.awaitReplies(old, 2);

      assertThat(stand.events()).hasSize(3).last().isEqualTo(fresh + " 3 7");
      assertThat(stand.replies(old)).containsOnly("value 1", "value 1*");
    }
  }

  @Test
  void commandsOfADeletedTopicCannotBeAppliedAgain() {
    try (var stand = new Stand()) {
      DatabaseCopy copy = new DatabaseCopy(stand);
      UUID counter = UUID.randomUUID();
      Instance instance = stand.start("0");
      stand.add(counter, 1);
      stand.awaitQuiet();
      instance.stop();
      stand.recreateTopic(stand.commandTopic());
      Instance second = stand.start("0");
      stand.add(counter, 2);
      stand.flush();
      await().atMost(Stand.PATIENCE).until(() -> stand.events().size() == 2);
      second.stop();

      copy.restore();
      Instance third = stand.instance("0").start();

      await()
          .atMost(Stand.PATIENCE)
          .until(() -> third.healthDetails().toString().contains("The topic was deleted."));
      assertThat(stand.value(counter)).isZero();
    }
  }
}
