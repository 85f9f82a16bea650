package io.finlego.ingress.access.admission;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.http.slot.SharedBudget;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * The settings for the memory of requests and for the turns of commands. Durations have the same
 * format as in {@link IngressSettings}.
 *
 * @param heapPercent the budget: the part of the largest heap that all requests in progress may
 *     need together
 * @param systemPercent the part of the budget that the requests of one system may need
 * @param frontOfficePercent the part of the budget that the requests of one client may need
 * @param anonymousPercent the part of the budget that all requests without a token may need that
 *     send something, such as webhooks, and as much again for those that only read. It is reserved
 *     for them
 * @param systemReservePercent the part of the budget that only systems may take
 * @param frontOfficeReservePercent the part of the budget that only front offices may take
 * @param processorsPercent the part of the processors, but at least one, that may read large bodies
 *     and write large answers, seal uploads and write statements at the same time. One caller may
 *     have half of it
 * @param maxWait how long a request waits for its memory, and how long a large body waits to be
 *     read, before the request is refused with 429
 * @param maxUndecidedCommands the largest number of commands that this instance has sent to a
 *     partition of a domain's commands and that are not decided yet. One caller may have half of
 *     them. A draft, an atomic bulk or a recalculation counts with each of its parts, but with a
 *     third of the number at most. Further commands wait in line, and the callers take turns. A
 *     command that gets no turn in time is refused with 429. A command whose outcome does not come
 *     within the setting {@code replyTimeout} no longer counts
 * @param maxUndecidedCommandsAlone the largest number of such commands of a caller while it is
 *     alone: for a second, no other caller has had an undecided or waiting command in the domain.
 *     It makes the batches of a single caller larger, and the first command of another caller may
 *     wait for as many
 */
@Validated
@ConfigurationProperties("finlego.ingress.admission")
public record AdmissionSettings(
    @DefaultValue("25") @Min(1) @Max(50) int heapPercent,
    @DefaultValue("50") @Min(1) @Max(100) int systemPercent,
    @DefaultValue("6") @Min(1) @Max(100) int frontOfficePercent,
    @DefaultValue("3") @Min(1) @Max(10) int anonymousPercent,
    @DefaultValue("30") @Min(0) @Max(40) int systemReservePercent,
    @DefaultValue("20") @Min(0) @Max(40) int frontOfficeReservePercent,
    @DefaultValue("50") @Min(1) @Max(100) int processorsPercent,
    @Name("max-wait-ms") @DefaultValue("1s") @DurationMin(millis = 0) @DurationMax(millis = 10_000)
        Duration maxWait,
    @DefaultValue("64") @Min(1) @Max(1_000_000) int maxUndecidedCommands,
    @DefaultValue("1024") @Min(1) @Max(1_000_000) int maxUndecidedCommandsAlone) {

  /** The part of the budget for bodies that arrive. The other parts are for the work. */
  private static final int ARRIVAL_DIVISOR = 4;

  private static final int PERCENT = 100;

  /** The number of bytes that all arriving bodies may need, for a heap of this size. */
  long arrivalBytes(long maxHeapBytes) {
    return budgetBytes(maxHeapBytes) / ARRIVAL_DIVISOR;
  }

  /** The number of bytes that all other requests in progress may need, for a heap of this size. */
  long workBytes(long maxHeapBytes) {
    return budgetBytes(maxHeapBytes) - arrivalBytes(maxHeapBytes);
  }

  /** The number of processors that may do heavy work at the same time. */
  int heavyProcessors(int processors) {
    return Math.max(1, processors * processorsPercent / PERCENT);
  }

  private long budgetBytes(long maxHeapBytes) {
    return maxHeapBytes / 100 * heapPercent;
  }

  /**
   * The part of a budget for callers of this kind. The share of a caller is never larger than what
   * the reserves of the other kinds leave.
   */
  SharedBudget.Allotment allotment(long budgetBytes, CallerKind kind) {
    int anonymousReserve = 2 * anonymousPercent;
    int commonPercent = 100 - systemReservePercent - frontOfficeReservePercent - anonymousReserve;
    return switch (kind) {
      case SYSTEM -> allotment(budgetBytes, systemReservePercent, systemPercent, commonPercent);
      case FRONT_OFFICE ->
          allotment(budgetBytes, frontOfficeReservePercent, frontOfficePercent, commonPercent);
      case WEBHOOK -> allotment(budgetBytes, anonymousReserve, anonymousPercent, commonPercent);
    };
  }

  private static SharedBudget.Allotment allotment(
      long budgetBytes, int reservePercent, int sharePercent, int commonPercent) {
    return new SharedBudget.Allotment(
        budgetBytes / 100 * reservePercent,
        budgetBytes / 100 * Math.min(sharePercent, reservePercent + commonPercent));
  }
}
