package io.finlego.ingress.transfer.plan;

import java.math.BigDecimal;
import java.util.Map;

/** A client's transfers by currency and type, in minor units. */
record Usages(Map<Key, Used> used) {

  static final Used NONE = new Used(BigDecimal.ZERO, 0, BigDecimal.ZERO, 0);

  /** Transactions with the same key are counted together. */
  record Key(String currency, String type) {}

  /**
   * The sums and counts of the current day and month. The sums are decimals, because they may
   * exceed the range of one amount.
   */
  record Used(BigDecimal today, long todayCount, BigDecimal month, long monthCount) {}

  Used of(TransferTerms terms) {
    return used.getOrDefault(new Key(terms.currency().code(), terms.type().word()), NONE);
  }
}
