package io.finlego.ledger.account;

import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;

/**
 * The rule that only accounts with limited funds have an overdraft limit. The other types may
 * always be overdrawn, so a limit would only be shown as available money that is not there.
 */
final class OverdraftRules {

  static final String LIMIT_FIELD = "overdraftLimit";

  private OverdraftRules() {}

  /**
   * Tells whether an account of this type can have the limit.
   *
   * @param hasLimit whether the limit is more than zero
   */
  static boolean allows(AccountType type, boolean hasLimit) {
    return type.hasLimitedFunds() || !hasLimit;
  }

  static Rejection rejection() {
    return new Rejection(
        CommonRejectionCode.INVALID_FIELD,
        "Only a client or suspense account has an `overdraftLimit`.",
        LIMIT_FIELD);
  }
}
