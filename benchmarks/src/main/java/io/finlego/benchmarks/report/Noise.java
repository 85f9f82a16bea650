package io.finlego.benchmarks.report;

import java.util.Locale;
import java.util.Optional;

/**
 * What else went on while it was measured; -1 where the system does not tell.
 *
 * @param stolenPercent of the processors' time, taken by other virtual machines
 * @param busyPercent of the processors' time, the benchmark's own included
 */
public record Noise(double stolenPercent, double busyPercent) {

  public static Noise since(Optional<ProcStat> before) {
    Optional<ProcStat> now = ProcStat.read();
    if (before.isEmpty() || now.isEmpty()) {
      return new Noise(-1, -1);
    }
    return new Noise(
        100 * now.get().stolenSince(before.get()), 100 * now.get().busySince(before.get()));
  }

  public String text() {
    return stolenPercent < 0
        ? "noise unknown"
        : String.format(
            Locale.ROOT, "%.1f %% stolen, %.0f %% busy over the run", stolenPercent, busyPercent);
  }
}
