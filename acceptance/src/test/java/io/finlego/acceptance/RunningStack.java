package io.finlego.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The stack that is shared by all suites that neither stop nor damage it; it ends with the test
 * JVM.
 */
final class RunningStack {

  private static @Nullable Stack stack;

  private RunningStack() {}

  static synchronized Stack get() {
    if (stack == null) {
      Stack started = Stack.start(temporaryFolder());
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      stack = started;
    }
    return stack;
  }

  static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("finlego-acceptance");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
