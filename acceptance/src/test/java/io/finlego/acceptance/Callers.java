package io.finlego.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Runs many callers at the same time. */
final class Callers {

  private static final int MOST = 64;

  interface Call {
    Answer at(int index);
  }

  private Callers() {}

  /**
   * Makes the calls, at most 64 at the same time. Returns the answers in the order of the indexes.
   */
  static List<Answer> atOnce(int count, Call call) {
    try (ExecutorService executor = Executors.newFixedThreadPool(Math.min(count, MOST))) {
      List<Callable<Answer>> calls =
          IntStream.range(0, count).<Callable<Answer>>mapToObj(i -> () -> call.at(i)).toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : executor.invokeAll(calls)) {
        answers.add(future.get());
      }
      return answers;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
