package io.finlego.reports.query;

import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import io.finlego.reports.figures.WideAmount;
import io.finlego.reports.runtime.NotReadyException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads the sums over all accounts. If possible, the sums include both sides of every payment.
 *
 * <p>The two sides of a payment can belong to accounts in two tasks, and the tasks are read one
 * after the other. If the sums include both sides of every payment, the debits of each currency
 * equal its credits. If debits and credits differ, this class reads the tasks again, up to {@value
 * #ATTEMPTS} times in all. Under a very high load, all attempts may fail. Then the result is the
 * sums of the last attempt. These sums may include only one side of some very recent payments, but
 * they contain only states that the accounts really had.
 */
@Component
class BalancedTotals {

  private static final int ATTEMPTS = 10;
  private static final long PAUSE_MS = 15;

  private final Instances instances;

  BalancedTotals(Instances instances) {
    this.instances = instances;
  }

  Map<TotalsKey, Totals> read() {
    Map<TotalsKey, Totals> sums = instances.totals(null);
    for (int attempt = 1; attempt < ATTEMPTS && !isBalanced(sums); attempt++) {
      pause();
      sums = instances.totals(null);
    }
    return sums;
  }

  private static boolean isBalanced(Map<TotalsKey, Totals> sums) {
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
