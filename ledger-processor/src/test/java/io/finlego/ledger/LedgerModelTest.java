package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.finlego.ledger.model.Intent.Answer;
import io.finlego.ledger.model.Ledger;
import io.finlego.ledger.model.Program;
import io.finlego.ledger.model.Shrinking;
import io.finlego.ledger.model.State;
import io.finlego.ledger.model.World;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.LedgerCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs random programs of all commands on a real Postgres and compares them with the oracle: the
 * same codes and accounts, events without gaps, no broken invariant. A failing program is shortened
 * before it is printed.
 */
class LedgerModelTest {

  private static final int STEPS = Integer.getInteger("finlego.model.steps", 2_500);
  private static final Caller CALLER = new Caller(CallerKind.system, "model");
  private static final AvroCodec CODEC = AvroCodec.catalogue();
  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_model");

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aRandomProgramHasTheOutcomesAndBalancesOfTheOracle(long seed) {
    run(seed);
  }

  @Test
  void aFreshRandomProgramHasTheOutcomesAndBalancesOfTheOracle() {
    run(Long.getLong("finlego.test.seed", System.nanoTime()));
  }

  private static void run(long seed) {
    Program program = Program.random(seed, STEPS);
    String difference = difference(program);
    if (difference != null) {
      Program shortest = new Shrinking(shorter -> difference(shorter) != null).shrink(program);
      fail("seed %d: %s%nshortest:%n%s%n%s", seed, difference, shortest, difference(shortest));
    }
    Invariants.hold(LEDGER.sql());
  }

  private static @Nullable String difference(Program program) {
    World world = new World();
    Domain domain = new Domain();
    Program.Difference difference;
    try {
      difference = program.run(domain, world);
    } catch (RuntimeException e) {
      return e.toString();
    }
    if (difference != null) {
      return difference.toString();
    }
    Map<UUID, State> stored = State.stored(world, LEDGER.sql());
    return stored.equals(State.expected(world))
        ? domain.gap
        : "%s%ninstead of%n%s".formatted(stored, State.expected(world));
  }

  /** The domain by itself, with each batch in its own transaction. */
  private static final class Domain implements Ledger {

    private final Map<UUID, Long> revisions = new HashMap<>();
    private @Nullable String gap;

    @Override
    public List<Answer> run(List<Command> commands) {
      List<LedgerRequest> requests =
          commands.stream()
              .map(intent -> new LedgerCommand(CALLER, intent.payload(), intent.dryRun()))
              .map(command -> CODEC.encode(Topics.LEDGER_COMMANDS, command))
              .map(LEDGER.domain()::decode)
              .toList();
      List<Outcome> outcomes = LEDGER.apply(Commands.batch(requests));
      outcomes.forEach(this::follow);
      return outcomes.stream().map(outcome -> new Answer(Commands.result(outcome))).toList();
    }

    private void follow(Outcome outcome) {
      Commands.movements(outcome)
          .forEach(
              movement -> {
                long last = revisions.merge(movement.getAccountId(), 1L, Long::sum);
                if (movement.getRevision() != last) {
                  gap = "revision %s was expected: %s".formatted(last, movement);
                }
              });
    }
  }

  @Test
  void aFailingProgramIsShortened() {
    Program program = Program.random(7, 400);

    Program shortest =
        new Shrinking(
                shorter ->
                    shorter.toString().contains("CLOSE") && shorter.toString().contains("REORDER"))
            .shrink(program);

    assertThat(shortest.batches().stream().mapToInt(List::size).sum()).isEqualTo(2);
  }
}
