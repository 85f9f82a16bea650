package io.finlego.standalone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs several tasks at the same time and waits for all of them. */
final class Together {

  private Together() {}

  /**
   * Runs all tasks. If tasks fail, waits until all tasks have ended, and then throws the failure of
   * the failed task that comes first in {@code tasks}. The other failures are added to it as
   * suppressed exceptions.
   */
  static void run(Runnable... tasks) {
    var futures =
        Arrays.stream(tasks)
            .map(task -> CompletableFuture.runAsync(task, runnable -> new Thread(runnable).start()))
            .toList();
    var failures = new ArrayList<Throwable>();
    futures.forEach(
        future -> {
          try {
            future.join();
          } catch (CompletionException e) {
            failures.add(e.getCause());
          }
        });
    if (failures.isEmpty()) {
      return;
    }
    var firstFailure = failures.removeFirst();
    failures.forEach(firstFailure::addSuppressed);
    switch (firstFailure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(firstFailure);
    }
  }
}
