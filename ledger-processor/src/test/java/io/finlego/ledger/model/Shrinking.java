package io.finlego.ledger.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing program shorter: takes out ever smaller pieces as long as it still fails. */
public final class Shrinking {

  private final Predicate<Program> fails;

  public Shrinking(Predicate<Program> fails) {
    this.fails = fails;
  }

  /** A failing program from which neither a batch nor a step can be left out. */
  public Program shrink(Program failing) {
    List<List<Step>> batches = pieces(failing.batches(), Program::new);
    for (int i = 0; i < batches.size(); i++) {
      int place = i;
      List<List<Step>> allBatches = List.copyOf(batches);
      batches.set(i, pieces(allBatches.get(i), steps -> with(allBatches, place, steps)));
    }
    return new Program(batches);
  }

  private <T> List<T> pieces(List<T> items, java.util.function.Function<List<T>, Program> program) {
    List<T> keptItems = new ArrayList<>(items);
    for (int size = Math.max(1, keptItems.size() / 2); size >= 1; size /= 2) {
      for (int from = 0; from < keptItems.size(); ) {
        List<T> without = new ArrayList<>(keptItems);
        without.subList(from, Math.min(from + size, keptItems.size())).clear();
        if (fails.test(program.apply(without))) {
          keptItems = without;
        } else {
          from += size;
        }
      }
    }
    return keptItems;
  }

  private static Program with(List<List<Step>> batches, int place, List<Step> steps) {
    List<List<Step>> changed = new ArrayList<>(batches);
    changed.set(place, steps);
    return new Program(changed);
  }
}
