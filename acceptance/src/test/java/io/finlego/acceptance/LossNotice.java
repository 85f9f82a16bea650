package io.finlego.acceptance;

import java.time.Instant;
import java.util.List;

/**
 * What a stack says of records that Kafka has lost.
 *
 * @param errors the lines of its log since its last start
 * @param lostEnds the number of partitions, by its meter
 * @param isInHealth whether the health of a processor names a loss
 */
record LossNotice(List<String> errors, double lostEnds, boolean isInHealth) {

  private static final String METER = "finlego_processing_lost_ends_total{";

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
    List<String> errors =
        stack
            .ownLog()
            .lines()
            .filter(line -> line.contains(" ERROR "))
            .filter(line -> line.contains("Kafka has lost the newest records of"))
            .filter(line -> Instant.parse(line.substring(0, line.indexOf(' '))).isAfter(start))
            .toList();
    return new LossNotice(errors, lostEnds, health.contains("\"loss-"));
  }

  /** Tells whether the log, the meter and the health agree. */
  boolean isConsistent() {
    return errors.isEmpty() != isInHealth && isInHealth == lostEnds > 0;
  }
}
