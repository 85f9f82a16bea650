package io.finlego.ingress.command;

import static java.util.Objects.requireNonNull;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.access.admission.AdmissionSettings;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.slot.FairPermits;
import io.finlego.ingress.http.slot.LoneCaller;
import io.finlego.ingress.http.slot.LoneShare;
import io.finlego.ingress.http.slot.OncePerInterval;
import io.finlego.schemas.Domain;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The permits to send commands. Each partition of a domain's commands has its own, as many as the
 * setting {@code maxUndecidedCommands} allows, because the commands of a partition are decided one
 * after the other and each partition can stall alone. A command needs one permit, or more if it has
 * many parts. Its flight holds them until the command is decided. So the commands of one caller
 * never fill a partition, and the next command of another caller waits for a limited number only.
 *
 * <p>A heavy command, which needs as many permits of its partition as a command can need, also
 * needs permits of its domain, one for each of its parts. So a caller has one of the heaviest
 * commands at a time. The partitions are decided by a few threads or by one, so one in each
 * partition would delay another caller by their sum.
 *
 * <p>While only one caller sends commands to a domain, it may have more undecided commands, because
 * large batches are decided faster.
 */
@Component
final class CommandPermits {

  /** The shortest time between two searches for overdue flights. */
  private static final Duration SEARCH_INTERVAL = Duration.ofMillis(900);

  /** The permits of a domain for heavy commands: three times the parts of the heaviest one. */
  private static final int PARTS_MAX = 3_000;

  /** The permits that a caller may have for heavy commands while it is alone. */
  private static final int PARTS_ALONE_MAX = 2 * PARTS_MAX;

  /**
   * How long a heavy command waits for its partition while others wait for its permits of the
   * domain. A partition that stalls must not keep the heavy commands of the others waiting for
   * long. It is more than the second after which a waiting command has the next turn.
   */
  private static final Duration PARTITION_WAIT = Duration.ofSeconds(2);

  private final Map<Partition, FairPermits<CurrentCaller>> permitsByPartition =
      new ConcurrentHashMap<>();

  private final int countMax;
  private final Map<Domain, LoneShare<CurrentCaller>> loneShares = new EnumMap<>(Domain.class);
  private final Map<Domain, FairPermits<CurrentCaller>> heavyPermits = new EnumMap<>(Domain.class);
  private final long overdueAfterNanos;
  private final OncePerInterval search = new OncePerInterval(SEARCH_INTERVAL);
  private final CommandTopics topics;
  private final Flights flights;
  private final MeterRegistry meters;

  CommandPermits(
      IngressSettings settings,
      AdmissionSettings admission,
      CommandTopics topics,
      Flights flights,
      MeterRegistry meters) {
    this.overdueAfterNanos = settings.commands().replyTimeout().toNanos();
    this.countMax = admission.maxUndecidedCommands();
    for (Domain domain : Domain.values()) {
      LoneCaller<CurrentCaller> loneCaller = new LoneCaller<>();
      loneShares.put(domain, new LoneShare<>(loneCaller, admission.maxUndecidedCommandsAlone(), 1));
      LoneShare<CurrentCaller> heavyShare = new LoneShare<>(loneCaller, PARTS_ALONE_MAX, PARTS_MAX);
      heavyPermits.put(
          domain, new FairPermits<>(PARTS_MAX, heavyShare, this::giveBackOverduePermits));
    }
    this.topics = topics;
    this.flights = flights;
    this.meters = meters;
  }

  private record Partition(Domain domain, int number) {}

  /** Takes the permits for the request's command. Returns null if they are not free now. */
  @Nullable HeldPermits takeAtOnce(CommandRequest<?> request) {
    return take(request, System.nanoTime());
  }

  /**
   * Takes the permits for the request's command, and waits for the caller's turn if necessary.
   * Returns null if the turn does not come in time.
   *
   * @param endNanos the end of the wait, in the time of {@link System#nanoTime}
   */
  @Nullable HeldPermits take(CommandRequest<?> request, long endNanos) {
    FairPermits<CurrentCaller> permits = permitsOf(request);
    CurrentCaller caller = request.context().caller();
    LoneShare<CurrentCaller> loneShare = requireNonNull(loneShares.get(request.domain()));
    int weight = weight(request.submission().weight(), loneShare.callers().isKnown(caller));
    boolean isHeavy = weight > 1 && permits.isLargest(weight);
    FairPermits<CurrentCaller> heavy = isHeavy ? heavyPermits.get(request.domain()) : null;
    boolean isTaken =
        heavy == null
            ? permits.take(caller, weight, endNanos)
            : takeBoth(heavy, permits, caller, weight, endNanos);
    return isTaken ? new HeldPermits(heavy, permits, caller, weight) : null;
  }

  private static boolean takeBoth(
      FairPermits<CurrentCaller> heavy,
      FairPermits<CurrentCaller> permits,
      CurrentCaller caller,
      int weight,
      long endNanos) {
    do {
      if (!heavy.take(caller, weight, endNanos)) {
        return false;
      }
      long waitEndNanos = Math.min(endNanos, System.nanoTime() + PARTITION_WAIT.toNanos());
      if (permits.take(caller, weight, waitEndNanos)
          || (heavy.waitingCount() == 0 && permits.take(caller, weight, endNanos))) {
        return true;
      }
      heavy.giveBack(caller, weight);
    } while (System.nanoTime() - endNanos < 0 && !Thread.currentThread().isInterrupted());
    return false;
  }

  private static int weight(Submission.Weight weight, boolean isFurther) {
    return isFurther ? weight.further().getAsInt() : weight.first();
  }

  private FairPermits<CurrentCaller> permitsOf(CommandRequest<?> request) {
    Domain domain = request.domain();
    int number = topics.partition(domain.commandTopic(), request.recordKey());
    return permitsByPartition.computeIfAbsent(new Partition(domain, number), this::newPermits);
  }

  private FairPermits<CurrentCaller> newPermits(Partition partition) {
    FairPermits<CurrentCaller> permits =
        new FairPermits<>(
            countMax,
            requireNonNull(loneShares.get(partition.domain())),
            this::giveBackOverduePermits);
    Tags tags =
        Tags.of(
            "domain", partition.domain().word(), "partition", Integer.toString(partition.number()));
    meters.gauge(
        "finlego.ingress.admission.commands.undecided", tags, permits, FairPermits::heldCount);
    meters.gauge(
        "finlego.ingress.admission.commands.waiting", tags, permits, FairPermits::waitingCount);
    return permits;
  }

  /**
   * Gives back the permits of flights whose outcome has not come within the reply timeout: their
   * processor is down, or their reply is lost. Searches about once a second, however many threads
   * call this method.
   */
  private void giveBackOverduePermits() {
    if (search.isDue()) {
      long now = System.nanoTime();
      flights.forEach(
          flight -> {
            if (now - flight.startedNanos() > overdueAfterNanos) {
              flight.giveBackPermits();
            }
          });
    }
  }
}
