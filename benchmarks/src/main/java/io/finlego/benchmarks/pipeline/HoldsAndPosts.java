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
 * Makes payments in two phases. The first phase makes drafts for a given time. The second phase
 * holds the funds of each draft and posts the payment.
 */
public final class HoldsAndPosts {

  /**
   * The throughput of each phase.
   *
   * @param drafts the first phase, with one draft for each payment
   * @param holdsAndPosts the second phase. The hold and the post of a payment count as one
   *     operation
   */
  public record Phases(Throughput drafts, Throughput holdsAndPosts) {

    /** Returns the payments per second over both phases. */
    public double paymentsPerSecondWithDrafts() {
      return holdsAndPosts.count() / (drafts.seconds() + holdsAndPosts.seconds());
    }
  }

  private static final int CENTS_MAX = 100;

  private HoldsAndPosts() {}

  public static Phases run(String brokers, Duration draftingDuration, List<UUID> accounts) {
    List<UUID> paymentIds = new ArrayList<>();
    try (Pipeline pipeline =
        new Pipeline(
            brokers,
            event ->
                paymentIds.add(
                    UUID.fromString(new String(event.key(), StandardCharsets.ISO_8859_1))))) {
      Throughput drafts = pipeline.run(draftingDuration, draftCommands(accounts));
      // The list has all drafts now, because their events were read. The ids are copied, because
      // the next phase adds more ids to the list.
      List<UUID> draftIds = List.copyOf(paymentIds.subList(0, (int) drafts.count()));
      Throughput commandThroughput =
          pipeline.run(draftIds.stream().flatMap(HoldsAndPosts::holdAndPostCommands).iterator());
      return new Phases(drafts, new Throughput(draftIds.size(), commandThroughput.seconds()));
    }
  }

  private static Supplier<Command> draftCommands(List<UUID> accounts) {
    SplittableRandom random = new SplittableRandom();
    return () -> {
      Choice.Parties parties = Choice.ANY.chooseParties(accounts, random);
      return new Command(
          UUID.randomUUID(),
          new DraftPayment(
              List.of(
                  Command.paymentLine(
                      parties.debitAccount(),
                      parties.creditAccount(),
                      1 + random.nextInt(CENTS_MAX))),
              null,
              null,
              null,
              null,
              null));
    };
  }

  /**
   * Makes the two commands that hold and post a payment. They have the same key, so that Kafka
   * keeps their order.
   */
  private static Stream<Command> holdAndPostCommands(UUID paymentId) {
    return Stream.of(
        new Command(paymentId, new PendPayment(paymentId)),
        new Command(paymentId, new PostPayment(paymentId, null)));
  }
}
