package io.finlego.ingress.transfer.plan;

import java.math.BigDecimal;
import java.util.Map;

/** The sums of a client's transfers by currency and type, in minor units. */
record Usages(Map<Key, Sums> sumsByKey) {

  static final Sums ZERO_SUMS = new Sums(BigDecimal.ZERO, 0, BigDecimal.ZERO, 0);

  /**
   * The currency and the type of transfers that are summed up together.
   *
   * @param type the word of a {@link TransferType}, or another text that a transaction's metadata
   *     has
   */
  record Key(String currency, String type) {}

  /**
   * The sums and the numbers of transfers of the current day and of the current month. The sums are
   * decimals, because they may exceed the range of a single amount.
   */
  record Sums(BigDecimal todaySum, long todayCount, BigDecimal monthSum, long monthCount) {}

  Sums of(TransferTerms terms) {
    return sumsByKey.getOrDefault(new Key(terms.currency().code(), terms.type().word()), ZERO_SUMS);
  }
}
