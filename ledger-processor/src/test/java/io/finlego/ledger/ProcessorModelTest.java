package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ledger.model.Program;
import io.finlego.ledger.model.State;
import io.finlego.ledger.model.World;
import io.finlego.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Four callers run random programs at once through Kafka and the whole processor, each on a
 * partition of its own. They send commands twice, repeat them later, and use their ids for other
 * requests.
 */
class ProcessorModelTest {

  private static final int STEPS = Integer.getInteger("finlego.model.steps.processor", 800);

  private static RunningLedger ledger;

  @BeforeAll
  static void start() {
    ledger =
        RunningLedger.start(
            "processor_model",
            "--finlego.processing.consumers=2",
            "--finlego.processing.instance-id=model",
            "--finlego.processing.group-id=ledger-model");
  }

  @AfterAll
  static void stop() {
    ledger.close();
  }

  @Test
  void concurrentProgramsWithRepeatedCommandsHaveTheOutcomesOfTheOracle() throws Exception {
    long seed = Long.getLong("finlego.test.seed", System.nanoTime());
    int callers = Topics.named(Topics.LEDGER_COMMANDS).partitions();
    List<World> worlds = IntStream.range(0, callers).mapToObj(_ -> new World()).toList();

    List<Program.@Nullable Difference> differences = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(callers)) {
      List<Future<Program.@Nullable Difference>> running = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        int caller = i;
        running.add(threads.submit(() -> run(caller, seed + caller, worlds.get(caller))));
      }
      for (Future<Program.@Nullable Difference> program : running) {
        differences.add(program.get());
      }
    }

    assertThat(differences).as("seed %d", seed).containsOnlyNulls();
    JdbcClient sql = ledger.sql();
    for (World world : worlds) {
      assertThat(State.stored(world, sql)).as("seed %d", seed).isEqualTo(State.expected(world));
    }
    Invariants.hold(sql);
  }

  private static Program.@Nullable Difference run(int caller, long seed, World world) {
    try (RepeatingCaller repeatingCaller =
        new RepeatingCaller(RunningLedger.brokers(), caller, new Random(seed))) {
      return Program.random(seed, STEPS).run(repeatingCaller, world);
    }
  }
}
