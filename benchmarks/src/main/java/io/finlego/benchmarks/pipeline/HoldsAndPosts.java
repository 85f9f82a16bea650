package io.finlego.benchmarks.pipeline;

import io.finlego.benchmarks.measurement.Throughput;
import io.finlego.schemas.ledger.DraftPayment;
import io.finlego.schemas.ledger.PendPayment;
import io.finlego.schemas.ledger.PostPayment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes payments in two phases. The first phase makes drafts for a while; the second holds and
 * posts each draft.
 */
public final class HoldsAndPosts {

  /**
   * The throughput of each phase.
   *
   * @param drafts one command for each payment
   * @param pairs the hold and the post of each payment, counted as one operation
   */
  public record Phases(Throughput drafts, Throughput pairs) {

    /** Payments a second, if the time for the drafts counts too. */
    public double withDraftPerSecond() {
      return pairs.count() / (drafts.seconds() + pairs.seconds());
    }
  }

  private static final int CENTS_MAX = 100;

  private HoldsAndPosts() {}

  public static Phases run(String brokers, Duration drafting, List<UUID> accounts) {
    List<UUID> paymentIds = new ArrayList<>();
    try (Pipeline pipeline =
        new Pipeline(
            brokers,
            event ->
                paymentIds.add(
                    UUID.fromString(new String(event.key(), StandardCharsets.ISO_8859_1))))) {
      Throughput drafts = pipeline.run(drafting, drafts(accounts));
      // The list of drafts is complete now, because all their events were read. It is copied,
      // because the next phase appends to it.
      List<UUID> payments = List.copyOf(paymentIds.subList(0, (int) drafts.count()));
      Throughput commands =
          pipeline.run(payments.stream().flatMap(HoldsAndPosts::holdAndPost).iterator());
      return new Phases(drafts, new Throughput(payments.size(), commands.seconds()));
    }
  }

  private static Supplier<Command> drafts(List<UUID> accounts) {
    SplittableRandom random = new SplittableRandom();
    return () -> {
      Choice.Parties parties = Choice.ANY.of(accounts, random);
      return new Command(
          UUID.randomUUID(),
          new DraftPayment(
              List.of(
                  Command.line(parties.debit(), parties.credit(), 1 + random.nextInt(CENTS_MAX))),
              null,
              null,
              null,
              null,
              null));
    };
  }

  /**
   * The two commands have the same key, and so the same partition. Therefore the post comes after
   * the hold.
   */
  private static Stream<Command> holdAndPost(UUID payment) {
    return Stream.of(
        new Command(payment, new PendPayment(payment)),
        new Command(payment, new PostPayment(payment, null)));
  }
}
