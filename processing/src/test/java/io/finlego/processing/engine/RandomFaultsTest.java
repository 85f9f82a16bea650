package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random commands under random faults, against a model in memory. */
class RandomFaultsTest {

  private static final int ROUNDS = Integer.getInteger("finlego.random-faults.rounds", 8);
  private static final int COMMANDS_A_ROUND = 60;

  static LongStream seeds() {
    return LongStream.of(20260719, Long.getLong("finlego.random-faults.seed", System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyCommandHasOneEffectWhateverHappens(long seed) throws Exception {
    try (var stand = new Stand()) {
      var model = new Model(new Random(seed), stand);
      var faults = new Faults(new Random(~seed), stand);
      for (int round = 0; round < ROUNDS; round++) {
        faults.strike();
        model.send();
        stand.awaitQuiet();
        faults.mend();
      }
      faults.strike();
      stand.awaitQuiet();
      model.check();
    }
  }

  /** Random faults in one process after the other. */
  private static final class Faults {
    private final Random random;
    private final Stand stand;
    private final List<Gate> gates = new ArrayList<>();
    private Instance instance;

    Faults(Random random, Stand stand) {
      this.random = random;
      this.stand = stand;
      instance = stand.start("0");
    }

    void strike() throws Exception {
      switch (random.nextInt(7)) {
        case 0 -> instance.beforeKafkaCommit(once(this::fail));
        case 1 -> instance.beforeOffsets(once(this::fail));
        case 2 -> {
          Runnable kill = once(this::killSessions);
          instance.counters.beforeApply(_ -> kill.run());
        }
        case 3 -> {
          instance.stop();
          stand.group.resetOffsets();
          instance = stand.start("0");
        }
        case 4 -> {
          Instance dying = instance;
          var gate = new Gate();
          gates.add(gate);
          dying.beforeKafkaCommit(gate);
          stand.add(new UUID(0, 99), 0);
          stand.flush();
          gate.awaitReached();
          dying.kill();
          instance = stand.start("0");
        }
        case 5 -> stand.start("other").stop();
        default -> killSessions();
      }
    }

    void mend() {
      gates.forEach(Gate::open);
      gates.clear();
    }

    private void fail() {
      throw new KafkaException("test");
    }

    private void killSessions() {
      stand
          .sql()
          .execute(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where usename = 'finlego_transfer' and datname = current_database()");
    }

    private static Runnable once(Runnable fault) {
      var isDone = new AtomicBoolean();
      return () -> {
        if (isDone.compareAndSet(false, true)) {
          fault.run();
        }
      };
    }
  }

  /** A model that applies the same commands one after the other, without faults. */
  private static final class Model {
    private static final int COUNTERS = 6;
    private static final long BOUND = 1_000_000;

    private final Random random;
    private final Stand stand;
    private final long[] values = new long[COUNTERS];
    private final long[] versions = new long[COUNTERS];
    private final List<Sent> sent = new ArrayList<>();
    private final Map<UUID, String> replies = new HashMap<>();
    private final List<String> events = new ArrayList<>();
    private int deadLetters;

    Model(Random random, Stand stand) {
      this.random = random;
      this.stand = stand;
    }

    private record Sent(UUID id, int counter, byte[] value) {}

    void send() {
      for (int i = 0; i < COMMANDS_A_ROUND; i++) {
        switch (random.nextInt(20)) {
          case 0 -> repeat();
          case 1 -> reuse();
          case 2 -> garbage();
          case 3 -> nameless();
          case 4 -> add(random.nextInt(COUNTERS), BOUND + 1);
          case 5 -> add(random.nextInt(COUNTERS), -BOUND);
          default -> add(random.nextInt(COUNTERS), random.nextInt(40));
        }
      }
    }

    private void add(int counter, long amount) {
      var command = new Sent(id(), counter, Counters.add(key(counter), amount));
      sent.add(command);
      stand.send(command.id(), key(counter), command.value());
      long value = values[counter] + amount;
      if (amount == 0) {
        replies.put(command.id(), "zero");
      } else if (value < 0 || value > BOUND) {
        replies.put(command.id(), "internalError");
        deadLetters++;
      } else {
        values[counter] = value;
        replies.put(command.id(), "value " + value);
        events.add(command.id() + " " + ++versions[counter] + " " + value);
      }
    }

    private void repeat() {
      if (!sent.isEmpty()) {
        Sent command = sent.get(random.nextInt(sent.size()));
        stand.send(command.id(), key(command.counter()), command.value());
      }
    }

    private void reuse() {
      if (!sent.isEmpty()) {
        Sent command = sent.get(random.nextInt(sent.size()));
        stand.send(
            command.id(), key(command.counter()), Counters.add(key(command.counter()), 77_777));
      }
    }

    private void garbage() {
      UUID id = id();
      stand.send(id, key(0), Counters.text("garbage"));
      replies.put(id, "internalError");
      deadLetters++;
    }

    private void nameless() {
      stand.sendRaw(key(0), Counters.add(key(0), 5), Map.of("other", new byte[1]));
      deadLetters++;
    }

    void check() {
      assertThat(stand.events()).containsExactlyInAnyOrderElementsOf(events);
      assertThat(stand.deadLetters()).hasSize(deadLetters);
      JournalAssert.hasEveryBatch(stand);
      for (int i = 0; i < COUNTERS; i++) {
        assertThat(stand.value(key(i))).isEqualTo(values[i]);
      }
      Map<UUID, List<String>> replyTexts = new TreeMap<>();
      stand
          .records(stand.repliesTopic())
          .forEach(
              reply ->
                  replyTexts
                      .computeIfAbsent(
                          UUID.fromString(Stand.header(reply, CommandHeaders.COMMAND_ID)),
                          _ -> new ArrayList<>())
                      .add(Stand.text(reply.value())));
      replies.forEach(
          (id, reply) ->
              assertThat(replyTexts.getOrDefault(id, List.of()))
                  .contains(reply)
                  .containsAnyOf(reply, "idempotencyKeyReused")
                  .allMatch(r -> r.equals(reply) || r.equals("idempotencyKeyReused")));
    }

    private UUID id() {
      return new UUID(random.nextLong(), random.nextLong());
    }

    private static UUID key(int counter) {
      return new UUID(0, counter);
    }
  }
}
