package io.finlego.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import io.finlego.benchmarks.measurement.Ratios;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Describes the machine of a run, because figures can be understood only together with their
 * machine.
 *
 * @param syncMs the median time for writing 8 KiB to the disk and syncing it, in milliseconds
 */
public record Machine(
    int cores,
    String processor,
    double memoryGib,
    String kernel,
    String jdk,
    String postgres,
    double syncMs) {

  private static final int SYNC_COUNT = 50;
  private static final int BLOCK_BYTES = 8_192;

  public static Machine inspect(Path folder, Connection postgres) throws IOException, SQLException {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        processorName(),
        memoryBytes() / (double) (1L << 30),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
        postgresVersion(postgres),
        measureSyncMs(folder));
  }

  /** Returns the description in one line. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %.0f GiB, %s, JDK %s, Postgres %s, %.2f ms to sync 8 KiB",
        cores,
        processor,
        memoryGib,
        kernel,
        jdk,
        postgres,
        syncMs);
  }

  private static String processorName() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  private static long memoryBytes() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  private static String postgresVersion(Connection postgres) throws SQLException {
    try (Statement statement = postgres.createStatement();
        ResultSet row = statement.executeQuery("show server_version")) {
      row.next();
      return row.getString(1);
    }
  }

  private static double measureSyncMs(Path folder) throws IOException {
    List<Double> durationsMs = new ArrayList<>();
    Path file = Files.createTempFile(folder, "sync", "");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SYNC_COUNT; i++) {
        long beginNanos = System.nanoTime();
        channel.write(ByteBuffer.allocate(BLOCK_BYTES), 0);
        channel.force(false);
        durationsMs.add((System.nanoTime() - beginNanos) / 1e6);
      }
    } finally {
      Files.delete(file);
    }
    return Ratios.median(durationsMs);
  }
}
