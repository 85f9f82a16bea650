package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger's test suite, schemathesis, makes requests from the OpenAPI document alone and finds
 * no misfit. {@code refusals.tsv} lists the refusals that only the product's state can know.
 *
 * <p>The suite has a stack of its own, because it sends the published examples, whose ids may be
 * sent once only. Each build makes the same requests; {@code -Pslow} makes other requests each
 * time.
 */
class StrangersSuiteTest {

  private static final int SEED = 20260302;
  private static final int EXAMPLES_PER_OPERATION = Effort.times(2);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  @Test
  void aStrangersSuiteFindsNoMisfit() {
    int seed = Effort.times(1) == 1 ? SEED : RandomGenerator.getDefault().nextInt(1_000_000);
    try (Stack stack = Stack.start(RunningStack.temporaryFolder())) {
      OutsideProgram suite =
          OutsideProgram.run(
              Duration.ofMinutes(Effort.times(10)),
              "schemathesis",
              folder,
              stack.url(),
              Api.system(stack).token(),
              EXAMPLES_PER_OPERATION,
              seed);

      assertThat(suite.exit()).as("seed %d, %s: %s", seed, folder, suite.output()).isZero();
      Invariants.hold(stack);
    }
  }
}
