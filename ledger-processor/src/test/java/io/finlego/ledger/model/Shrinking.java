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

  /** A program that fails, of which no batch and no step can be left out. */
  public Program shrink(Program failing) {
    List<List<Step>> batches = pieces(failing.batches(), Program::new);
    for (int i = 0; i < batches.size(); i++) {
      int place = i;
      List<List<Step>> whole = List.copyOf(batches);
      batches.set(i, pieces(whole.get(i), steps -> with(whole, place, steps)));
    }
    return new Program(batches);
  }

  private <T> List<T> pieces(List<T> all, java.util.function.Function<List<T>, Program> program) {
    List<T> kept = new ArrayList<>(all);
    for (int size = Math.max(1, kept.size() / 2); size >= 1; size /= 2) {
      for (int from = 0; from < kept.size(); ) {
        List<T> without = new ArrayList<>(kept);
        without.subList(from, Math.min(from + size, kept.size())).clear();
        if (fails.test(program.apply(without))) {
          kept = without;
        } else {
          from += size;
        }
      }
    }
    return kept;
  }

  private static Program with(List<List<Step>> batches, int place, List<Step> steps) {
    List<List<Step>> changed = new ArrayList<>(batches);
    changed.set(place, steps);
    return new Program(changed);
  }
}
