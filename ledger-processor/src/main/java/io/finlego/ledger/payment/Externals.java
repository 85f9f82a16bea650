package io.finlego.ledger.payment;

import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule for external ids, the callers' own references to payments: two payments never share one.
 */
final class Externals {

  private Externals() {}

  static void checkUnused(@Nullable String externalId, Books books, List<Rejection> reasons) {
    if (externalId != null && books.hasExternalId(externalId)) {
      reasons.add(
          new Rejection(
              CommonRejectionCode.DUPLICATE_EXTERNAL_ID,
              "Another payment has this externalId.",
              "externalId"));
    }
  }
}
