package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger's test suite, schemathesis, makes requests from the OpenAPI document alone and finds
 * no misfit. {@code refusals.tsv} lists the refusals that only the product's state can know.
 */
class StrangersSuiteTest {

  private static final Stack STACK = RunningStack.get();
  private static final int EXAMPLES_PER_OPERATION = Effort.times(2);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @Test
  void aStrangersSuiteFindsNoMisfit() {
    int seed = RandomGenerator.getDefault().nextInt(1_000_000);

    OutsideProgram suite =
        OutsideProgram.run(
            Duration.ofMinutes(Effort.times(10)),
            "schemathesis",
            folder,
            STACK.url(),
            Api.system(STACK).token(),
            EXAMPLES_PER_OPERATION,
            seed);

    assertThat(suite.exit()).as("seed %d, %s: %s", seed, folder, suite.output()).isZero();
  }
}
