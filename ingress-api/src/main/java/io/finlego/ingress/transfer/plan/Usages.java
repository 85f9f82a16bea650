package io.finlego.ingress.transfer.plan;

import java.math.BigDecimal;
import java.util.Map;

/** What a client has transferred, by currency and type, in minor units. */
record Usages(Map<Key, Used> used) {

  static final Used NONE = new Used(BigDecimal.ZERO, 0, BigDecimal.ZERO, 0);

  /** What is counted together. */
  record Key(String currency, String type) {}

  /** Sums may leave the range of one amount. */
  record Used(BigDecimal today, long todayCount, BigDecimal month, long monthCount) {}

  Used of(TransferTerms terms) {
    return used.getOrDefault(
        new Key(terms.currency().getCurrencyCode(), terms.type().word()), NONE);
  }
}
