package io.finlego.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time of the machine's processors since the machine was started, in ticks. Only Linux reports
 * it.
 *
 * @param stolen the time that other virtual machines on the same hardware took
 */
public record ProcStat(long total, long idle, long stolen) {

  private static final int IDLE = 3;
  private static final int WAITING = 4;
  private static final int STOLEN = 7;
  private static final int COUNTED = 8; // the later columns are contained in the first two

  public static Optional<ProcStat> read() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
      return lines.findFirst().map(ProcStat::parse);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static ProcStat parse(String line) {
    long[] ticks =
        Stream.of(line.strip().split("\\s+"))
            .skip(1)
            .limit(COUNTED)
            .mapToLong(Long::parseLong)
            .toArray();
    long total = 0;
    for (long tickCount : ticks) {
      total += tickCount;
    }
    return new ProcStat(total, ticks[IDLE] + ticks[WAITING], ticks[STOLEN]);
  }

  /** The share of the time since the earlier reading that other virtual machines took, 0 to 1. */
  double stolenSince(ProcStat before) {
    return share(stolen - before.stolen, before);
  }

  /** The share of the time since the earlier reading in which the processors worked, 0 to 1. */
  double busySince(ProcStat before) {
    return 1 - share(idle - before.idle, before);
  }

  private double share(long ticks, ProcStat before) {
    return (double) ticks / Math.max(1, total - before.total);
  }
}
