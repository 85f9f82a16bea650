package io.finlego.standalone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a server again if it no longer works, for example because the operating system killed it
 * or the disk was full. The server then recovers its data, and the services connect again by
 * themselves. If the start fails, the watch tries again until it succeeds.
 */
final class ServerWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final String serverName;
  private final Watched server;
  private final CountDownLatch stopSignal = new CountDownLatch(1);
  private final Thread thread;

  /** A server that can be started again. */
  interface Watched {

    /** The reason why the server does not work; an empty text if it works or nobody knows. */
    String problem();

    /** Starts the server again. Stops it first if it still runs. */
    void startAgain();
  }

  ServerWatch(String serverName, Watched server) {
    this.serverName = serverName;
    this.server = server;
    thread = Thread.ofPlatform().name(serverName + "-watch").daemon().start(this::watch);
  }

  private void watch() {
    try {
      while (!stopSignal.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        checkOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void checkOnce() {
    try {
      String problem = server.problem();
      if (!problem.isEmpty()) {
        LOG.error("{} {}. It is started again", serverName, problem);
        server.startAgain();
        LOG.info("{} works again", serverName);
      }
    } catch (RuntimeException e) {
      LOG.error("{} did not start, and is tried again: {}", serverName, e.getMessage());
    }
  }

  /** Ends the watch. If the watch is starting the server, this waits for the end of the start. */
  @Override
  public void close() {
    stopSignal.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
