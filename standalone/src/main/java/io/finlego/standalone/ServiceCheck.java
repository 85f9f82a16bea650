package io.finlego.standalone;

import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts the process if a service is broken for good. A service says so by its liveness, for
 * example after an {@link Error} has ended its consumer loop. Failures that may pass do not count,
 * because the services continue after them by themselves.
 *
 * <p>A restart interrupts the other services too. Therefore the check waits until the process has
 * run for some minutes. If the service breaks after each start, the other services then work most
 * of the time.
 */
final class ServiceCheck implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceCheck.class);

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Supplier<Set<Service>> brokenServices;
  private final Restart restart;
  private final Duration uptimeMin;
  private final LongSupplier nanoTime;
  private final long startNanos;
  private @Nullable Long brokenSinceNanos;
  private boolean isWaitLogged;

  /**
   * @param uptimeMin how long the process must have run before a restart
   * @param nanoTime a clock like {@link System#nanoTime}
   */
  ServiceCheck(
      Supplier<Set<Service>> brokenServices,
      Restart restart,
      Duration uptimeMin,
      LongSupplier nanoTime) {
    this.brokenServices = brokenServices;
    this.restart = restart;
    this.uptimeMin = uptimeMin;
    this.nanoTime = nanoTime;
    startNanos = nanoTime.getAsLong();
  }

  @Override
  public void run() {
    var services = brokenServices.get();
    if (services.isEmpty()) {
      brokenSinceNanos = null;
      isWaitLogged = false;
      return;
    }
    var nowNanos = nanoTime.getAsLong();
    var sinceNanos = brokenSinceNanos == null ? nowNanos : brokenSinceNanos;
    brokenSinceNanos = sinceNanos;
    if (nowNanos - sinceNanos < PATIENCE.toNanos()) {
      return;
    }
    var reason = "These services are broken: " + services + ".";
    var wait = uptimeMin.minusNanos(nowNanos - startNanos);
    if (!wait.isPositive()) {
      restart.request(reason);
    } else if (!isWaitLogged) {
      LOG.error("{} FinLego starts again in {} s", reason, wait.toSeconds());
      isWaitLogged = true;
    }
  }
}
