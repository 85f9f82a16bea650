package io.finlego.ledger.payment;

import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule for external ids, which are the callers' own references to payments. Two payments never
 * have the same external id.
 */
final class ExternalIds {

  private ExternalIds() {}

  /** Adds a reason to the list if a payment already has this external id. */
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
