package io.finlego.benchmarks.report;

import java.util.Locale;
import java.util.Optional;

/**
 * The other activity on the machine during the measurement. A share is -1 if the system does not
 * report it.
 *
 * @param stolenPercent the share of the processors' time that other virtual machines took
 * @param busyPercent the share of the processors' time that was used, by the benchmark and by
 *     others
 */
public record Noise(double stolenPercent, double busyPercent) {

  public static Noise since(Optional<ProcStat> before) {
    Optional<ProcStat> end = ProcStat.read();
    if (before.isEmpty() || end.isEmpty()) {
      return new Noise(-1, -1);
    }
    return new Noise(
        100 * end.get().stolenSince(before.get()), 100 * end.get().busySince(before.get()));
  }

  public String text() {
    return stolenPercent < 0
        ? "noise unknown"
        : String.format(
            Locale.ROOT, "%.1f %% stolen, %.0f %% busy over the run", stolenPercent, busyPercent);
  }
}
