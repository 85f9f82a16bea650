package io.finlego.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stacks that are shared by all suites that neither stop nor damage them; they end with the
 * test JVM.
 */
final class RunningStack {

  private static @Nullable Stack stack;
  private static @Nullable Stack stackOfExamples;

  private RunningStack() {}

  /** The stack of suites whose clients and accounts are their own. */
  static synchronized Stack get() {
    Stack running = stack;
    if (running == null) {
      running = startUntilTheEnd(Map.of());
      stack = running;
    }
    return running;
  }

  /**
   * The stack of suites that send the published examples as often as they like. What they make has
   * the names and ids of the examples, so other suites would find it in their lists. Its clients
   * may be erased at once.
   */
  static synchronized Stack ofExamples() {
    Stack running = stackOfExamples;
    if (running == null) {
      running = startUntilTheEnd(Map.of("FINLEGO_CLIENTS_RETENTION", "P0D"));
      stackOfExamples = running;
    }
    return running;
  }

  private static Stack startUntilTheEnd(Map<String, String> settings) {
    Stack started = Stack.start(temporaryFolder(), settings);
    Runtime.getRuntime().addShutdownHook(new Thread(started::close));
    return started;
  }

  static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("finlego-acceptance");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
