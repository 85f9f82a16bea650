package io.finlego.acceptance;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a stack says of records that Kafka has lost.
 *
 * @param lines the lines of its log since its last start
 * @param lostEnds the number of partitions, by its meter
 * @param isInHealth whether the health of a processor names a loss
 */
record LossNotice(List<String> lines, double lostEnds, boolean isInHealth) {

  private static final String METER = "finlego_processing_lost_ends_total{";

  private static final Pattern LOST_PARTITIONS =
      Pattern.compile(" ERROR .*Kafka has lost the newest records of (.+?)\\. ");

  private static final List<String> CRASH =
      List.of(
          "The machine has crashed, so Kafka may have lost records.",
          "The reports are made anew from the first event.");

  /**
   * Reads what the stack says.
   *
   * @param start an instant before the last start
   */
  static LossNotice of(Stack stack, Instant start) {
    Api anonymous = Api.anonymous(stack);
    String health = anonymous.get(stack.managementUrl() + "/actuator/health").body();
    double lostEnds =
        anonymous
            .get(stack.managementUrl() + "/actuator/prometheus")
            .body()
            .lines()
            .filter(line -> line.startsWith(METER))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
            .sum();
    return new LossNotice(linesSince(stack, start), lostEnds, health.contains("\"loss-"));
  }

  private static List<String> linesSince(Stack stack, Instant start) {
    return stack
        .ownLog()
        .lines()
        .filter(line -> line.contains("Kafka") || line.contains("The reports are made anew"))
        .filter(line -> line.matches("[0-9T:.-]+Z .*"))
        .filter(line -> Instant.parse(line.substring(0, line.indexOf(' '))).isAfter(start))
        .toList();
  }

  /** The partitions that have lost their ends, by the log. */
  Set<String> partitions() {
    return lines.stream()
        .flatMap(line -> LOST_PARTITIONS.matcher(line).results())
        .map(match -> match.group(1))
        .flatMap(names -> Stream.of(names.split(", ")))
        .collect(toSet());
  }

  /** Tells whether the log, the meter and the health agree. */
  boolean isConsistent() {
    return partitions().isEmpty() != isInHealth && isInHealth == lostEnds > 0;
  }

  /** Tells whether the log says that the machine has crashed, and what follows from that. */
  boolean tellsOfCrash() {
    return CRASH.stream().allMatch(text -> lines.stream().anyMatch(line -> line.contains(text)));
  }

  /** Tells whether the log says nothing of a crash of the machine. */
  boolean isQuietAboutCrash() {
    return CRASH.stream().noneMatch(text -> lines.stream().anyMatch(line -> line.contains(text)));
  }
}
