package io.finlego.benchmarks.stand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads the resident memory of a process. Only Linux reports it. */
public final class ResidentMemory {

  private static final String RESIDENT_LINE_PREFIX = "VmRSS:";

  private ResidentMemory() {}

  /** Returns the resident memory in mebibytes; 0 if it is unknown. */
  public static long mebibytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith(RESIDENT_LINE_PREFIX))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
