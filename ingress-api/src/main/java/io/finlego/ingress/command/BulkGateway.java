package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.RejectionStatus;
import io.finlego.kernel.CommandId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends many commands of one request, in their order, and waits for all of them. Each stands by
 * itself: it has an id and an outcome of its own, and what {@link CommandGateway} promises.
 */
@Component
public final class BulkGateway {

  private final Departures departures;
  private final OutcomeWait wait;
  private final CommandAnswers answers;

  BulkGateway(Departures departures, OutcomeWait wait, CommandAnswers answers) {
    this.departures = departures;
    this.wait = wait;
    this.answers = answers;
  }

  /**
   * One command of many.
   *
   * @param key as an idempotency key of its own; null: none
   */
  public record Item<R extends SpecificRecord, V>(
      @Nullable String key, Submission<R, V> submission) {}

  /** What became of each, in their order; all wait together no longer than the context says. */
  public <R extends SpecificRecord, V> List<Settled<V>> submit(
      CommandContext context, List<Item<R, V>> items) {
    List<Waiting<R, V>> waiting = new ArrayList<>(items.size());
    for (Item<R, V> item : items) {
      waiting.add(depart(context.within(item.key()), item.submission()));
    }
    long patience = context.respondAsync() ? 0 : context.maxWait().toNanos();
    long end = System.nanoTime() + patience;
    return waiting.stream().map(one -> settle(one, end)).toList();
  }

  /**
   * Sends one command that a request needs on its way to its own answer, without a key.
   *
   * @throws ApiException the refusal of the domain, or {@code unavailable} if the outcome does not
   *     come in time: then the request can be repeated
   */
  public <R extends SpecificRecord, V> V one(CommandContext context, Submission<R, V> submission) {
    return switch (submit(context, List.of(new Item<>(null, submission))).getFirst()) {
      case Settled.Done<V>(V value) -> value;
      case Settled.Refused<V>(var faults) ->
          throw new ApiException(RejectionStatus.ofCode(faults.getFirst().code()), faults);
      case Settled.Accepted<V> _ ->
          throw ApiException.unavailable("The outcome did not come in time; try again.");
    };
  }

  private sealed interface Start {

    record Departed(Departures.Departed departed) implements Start {}

    record Refused(List<Fault> faults) implements Start {}
  }

  private record Waiting<R extends SpecificRecord, V>(
      CommandContext context,
      Submission<R, V> submission,
      CommandId id,
      CommandTimer timer,
      Start start) {}

  private <R extends SpecificRecord, V> Waiting<R, V> depart(
      CommandContext context, Submission<R, V> submission) {
    CommandId id = CommandIds.of(context, submission.operation());
    CommandTimer timer = answers.begin(context, id, submission.operation());
    return new Waiting<>(context, submission, id, timer, start(context, submission, id, timer));
  }

  private Start start(
      CommandContext context, Submission<?, ?> submission, CommandId id, CommandTimer timer) {
    try {
      return new Start.Departed(departures.depart(context, submission, id));
    } catch (ApiException e) {
      timer.stop(e.faults().getFirst().code());
      return new Start.Refused(e.faults());
    }
  }

  private <R extends SpecificRecord, V> Settled<V> settle(Waiting<R, V> one, long end) {
    return switch (one.start()) {
      case Start.Refused(var faults) -> new Settled.Refused<>(faults);
      case Start.Departed(var departed) -> settle(one, departed, end);
    };
  }

  private <R extends SpecificRecord, V> Settled<V> settle(
      Waiting<R, V> one, Departures.Departed departed, long end) {
    try {
      Outcome outcome = outcome(one, departed.flight(), end);
      if (outcome != null) {
        return done(one, outcome, departed.first());
      }
      return departed.flight().delivery() == Flight.Delivery.GIVEN_UP
          ? refused(one, Departures.neverAccepted())
          : accepted(one);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return accepted(one);
    }
  }

  private @Nullable Outcome outcome(Waiting<?, ?> one, Flight flight, long end)
      throws InterruptedException {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    return left.isPositive()
        ? wait.await(flight, one.submission().operation().domain(), left)
        : flight.awaitOutcome(Duration.ZERO);
  }

  private <R extends SpecificRecord, V> Settled<V> done(
      Waiting<R, V> one, Outcome outcome, boolean first) {
    try {
      return new Settled.Done<>(
          answers.value(one.context(), one.submission().view(), outcome, first, one.timer()));
    } catch (ApiException e) {
      return refused(one, e);
    }
  }

  private static <V> Settled<V> refused(Waiting<?, V> one, ApiException why) {
    one.timer().stop(why.faults().getFirst().code());
    return new Settled.Refused<>(why.faults());
  }

  private static <V> Settled<V> accepted(Waiting<?, V> one) {
    one.timer().stop("accepted");
    return new Settled.Accepted<>(CommandState.accepted(one.id()));
  }
}
