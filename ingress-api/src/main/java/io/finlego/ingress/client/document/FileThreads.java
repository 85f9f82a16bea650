package io.finlego.ingress.client.document;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The threads that seal, open and hash the bytes of files. They are platform threads, so that the
 * operating system divides the processors between these threads and the threads of requests. A
 * request's own thread is virtual. A virtual thread gives up its processor only if it waits, so a
 * request's thread would keep its processor until the whole file was done. A few large files would
 * then hold up all other requests.
 *
 * <p>The work on a file is divided into steps, each for at most a few segments of the file. So all
 * files get their turns, and a slow caller occupies none of these threads.
 */
@Component
final class FileThreads implements DisposableBean {

  /** More threads than processors, because a step may wait for the disk or the bucket. */
  private static final int COUNT = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private final ExecutorService threads =
      Executors.newFixedThreadPool(COUNT, Thread.ofPlatform().daemon().name("files-", 0).factory());

  /** One step of the work on a file. */
  interface Step<T> {
    T run() throws IOException;
  }

  /**
   * Runs the step and returns its result. Steps begin in the order in which this method is called.
   *
   * @throws IOException if the step threw this exception
   */
  <T> T run(Step<T> step) throws IOException {
    CompletableFuture<T> result = new CompletableFuture<>();
    threads.execute(() -> complete(result, step));
    try {
      return result.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Step<T> step) {
    try {
      result.complete(step.run());
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  @Override
  public void destroy() {
    threads.shutdown();
  }
}
