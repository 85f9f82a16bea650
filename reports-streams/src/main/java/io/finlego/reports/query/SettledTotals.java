package io.finlego.reports.query;

import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import io.finlego.reports.figures.WideAmount;
import io.finlego.reports.runtime.NotReadyException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads the sums over all accounts. If possible, the sums hold both sides of every payment.
 *
 * <p>The two sides of a payment belong to two accounts, and so possibly to two tasks, which are
 * read one after the other. When both sides of every payment are in the sums, the debits of each
 * currency equal its credits. If they differ, the tasks are read again, {@value #ATTEMPTS} times at
 * most. Under a load so high that the tasks never rest, the last reading is the answer. The sums of
 * different accounts may then differ by payments of the last moments, but each account's part is a
 * state that the account really had.
 */
@Component
class SettledTotals {

  private static final int ATTEMPTS = 10;
  private static final long PAUSE_MS = 15;

  private final Instances instances;

  SettledTotals(Instances instances) {
    this.instances = instances;
  }

  Map<TotalsKey, Totals> read() {
    Map<TotalsKey, Totals> sums = instances.totals(null);
    for (int attempt = 1; attempt < ATTEMPTS && !isSettled(sums); attempt++) {
      pause();
      sums = instances.totals(null);
    }
    return sums;
  }

  private static boolean isSettled(Map<TotalsKey, Totals> sums) {
    Map<String, WideAmount> differences = new HashMap<>();
    sums.forEach(
        (key, totals) ->
            differences.merge(
                key.currency(), totals.debit().minus(totals.credit()), WideAmount::plus));
    return differences.values().stream().allMatch(WideAmount::isZero);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReadyException("Interrupted.", e);
    }
  }
}
