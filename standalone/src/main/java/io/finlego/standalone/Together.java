package io.finlego.standalone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs several tasks at once and waits for all of them. */
final class Together {

  private Together() {}

  /**
   * Runs all tasks. If tasks fail, throws the first failure, to which the other failures are added
   * as suppressed exceptions.
   */
  static void run(Runnable... tasks) {
    var futures =
        Arrays.stream(tasks)
            .map(task -> CompletableFuture.runAsync(task, runnable -> new Thread(runnable).start()))
            .toList();
    var failures = new ArrayList<Throwable>();
    futures.forEach(
        each -> {
          try {
            each.join();
          } catch (CompletionException e) {
            failures.add(e.getCause());
          }
        });
    if (failures.isEmpty()) {
      return;
    }
    var first = failures.removeFirst();
    failures.forEach(first::addSuppressed);
    switch (first) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(first);
    }
  }
}
