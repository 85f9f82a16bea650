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
 * @param total the whole time
 * @param idle the time in which the processors did nothing
 * @param stolen the time that other virtual machines on the same hardware took
 */
public record ProcStat(long total, long idle, long stolen) {

  private static final int IDLE_COLUMN = 3;
  private static final int IO_WAIT_COLUMN = 4;
  private static final int STOLEN_COLUMN = 7;
  private static final int COLUMN_COUNT = 8; // the first two columns contain the later ones

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
    long total = 0;
    for (long tickCount : ticks) {
      total += tickCount;
    }
    return new ProcStat(total, ticks[IDLE_COLUMN] + ticks[IO_WAIT_COLUMN], ticks[STOLEN_COLUMN]);
  }

  /**
   * Returns the share of the time since {@code earlierStat} that other virtual machines took, from
   * 0 to 1.
   */
  double stolenSince(ProcStat earlierStat) {
    return share(stolen - earlierStat.stolen, earlierStat);
  }

  /**
   * Returns the share of the time since {@code earlierStat} in which the processors worked, from 0
   * to 1.
   */
  double busySince(ProcStat earlierStat) {
    return 1 - share(idle - earlierStat.idle, earlierStat);
  }

  private double share(long ticks, ProcStat earlierStat) {
    return (double) ticks / Math.max(1, total - earlierStat.total);
  }
}
