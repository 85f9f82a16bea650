package io.finlego.benchmarks.report;

import java.util.Locale;
import java.util.Optional;

/**
 * Shows how busy the machine was during the run. A value is -1 if the system does not report it.
 *
 * @param stolenPercent the percentage of the processors' time that other virtual machines took
 * @param busyPercent the percentage of the processors' time that was in use, by the benchmark and
 *     by other programs
 */
public record Noise(double stolenPercent, double busyPercent) {

  public static Noise since(Optional<ProcStat> statBefore) {
    Optional<ProcStat> statNow = ProcStat.read();
    if (statBefore.isEmpty() || statNow.isEmpty()) {
      return new Noise(-1, -1);
    }
    return new Noise(
        100 * statNow.get().stolenShareSince(statBefore.get()),
        100 * statNow.get().busyShareSince(statBefore.get()));
  }

  public String text() {
    return stolenPercent < 0
        ? "noise unknown"
        : String.format(
            Locale.ROOT, "%.1f %% stolen, %.0f %% busy over the run", stolenPercent, busyPercent);
  }
}
