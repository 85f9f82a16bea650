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
 * @param totalTicks the whole time
 * @param idleTicks the time in which the processors did nothing
 * @param stolenTicks the time that other virtual machines on the same hardware took
 */
public record ProcStat(long totalTicks, long idleTicks, long stolenTicks) {

  private static final int IDLE_COLUMN = 3;
  private static final int IO_WAIT_COLUMN = 4;
  private static final int STOLEN_COLUMN = 7;
  private static final int COLUMN_COUNT =
      8; // the first two columns include the time in the columns after these eight

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
            .limit(COLUMN_COUNT)
            .mapToLong(Long::parseLong)
            .toArray();
    long totalTicks = 0;
    for (long tickCount : ticks) {
      totalTicks += tickCount;
    }
    return new ProcStat(
        totalTicks, ticks[IDLE_COLUMN] + ticks[IO_WAIT_COLUMN], ticks[STOLEN_COLUMN]);
  }

  /**
   * Returns the share of the time since {@code earlierStat} that other virtual machines took, from
   * 0 to 1.
   */
  double stolenShareSince(ProcStat earlierStat) {
    return share(stolenTicks - earlierStat.stolenTicks, earlierStat);
  }

  /**
   * Returns the share of the time since {@code earlierStat} in which the processors worked, from 0
   * to 1.
   */
  double busyShareSince(ProcStat earlierStat) {
    return 1 - share(idleTicks - earlierStat.idleTicks, earlierStat);
  }

  private double share(long ticks, ProcStat earlierStat) {
    return (double) ticks / Math.max(1, totalTicks - earlierStat.totalTicks);
  }
}
