package io.finlego.ledger.model;

import io.finlego.ledger.model.Intent.Answer;
import io.finlego.schemas.ledger.PaymentSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Batches of steps. */
public record Program(List<List<Step>> batches) {

  private static final int BATCH_MAX = 40;

  /** A program of this many steps, always the same for a seed. */
  public static Program random(long seed, int steps) {
    Random random = new Random(seed);
    List<List<Step>> batches = new ArrayList<>();
    for (int stepsLeft = steps; stepsLeft > 0; ) {
      int size = Math.min(stepsLeft, 1 + random.nextInt(BATCH_MAX));
      List<Step> batch = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        batch.add(Step.random(random));
      }
      batches.add(batch);
      stepsLeft -= size;
    }
    return new Program(batches);
  }

  /** A difference between ledger and oracle. */
  public record Difference(int batch, String text) {}

  /** Runs the program against its own world. Returns the first difference, or null. */
  public @Nullable Difference run(Ledger ledger, World world) {
    world.begin(ledger);
    for (int i = 0; i < batches.size(); i++) {
      String text = run(batches.get(i), ledger, world);
      if (text != null) {
        return new Difference(i, text);
      }
    }
    return null;
  }

  private static @Nullable String run(List<Step> batch, Ledger ledger, World world) {
    List<Intent> intents = batch.stream().map(world::resolve).toList();
    List<Answer> answers = ledger.run(intents.stream().map(Intent::command).toList());
    for (int i = 0; i < intents.size(); i++) {
      Intent intent = intents.get(i);
      Answer answer = answers.get(i);
      String expected = intent.expected().apply(answer);
      if (!expected.equals(answer.code())) {
        return "%s: %s instead of %s, %s"
            .formatted(intent.step(), answer.code(), expected, intent.command().payload());
      }
      if (answer.result() instanceof PaymentSnapshot payment
          && !payment.getStatus().name().equals(world.oracle.deals.get(payment.getId()).status)) {
        return "%s: the payment is %s".formatted(intent.step(), payment.getStatus());
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return batches.stream().map(List::toString).collect(Collectors.joining("\n"));
  }
}
