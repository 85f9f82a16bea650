package io.finlego.ingress.ledger.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.finlego.ingress.http.result.Faults;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The accounts and the period of a search for daily balances: some accounts, or all accounts of a
 * client. Both days are included.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DailyBalancesRequest(
    @Nullable List<UUID> accountIds, @Nullable UUID clientId, LocalDate from, LocalDate to) {

  /** The first day that the reports keep. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

  private static final int DAYS_MAX = 3660;

  private static final int ACCOUNTS_MAX = 1000;

  /** The most days that one answer may have, for all accounts together. */
  private static final int ACCOUNT_DAYS_MAX = 50_000;

  /**
   * The same request if its period is valid.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 otherwise
   */
  DailyBalancesRequest checked() {
    new Faults()
        .require(!from.isBefore(FIRST_DAY), "from", "Must not be before 1970.")
        .require(!to.isBefore(from), "to", "Must not be before from.")
        .require(days() <= DAYS_MAX, "to", "Must be less than " + DAYS_MAX + " days after from.")
        .throwIfAny();
    return this;
  }

  /**
   * Checks that an answer with this many accounts is not too long.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if it would be too long
   */
  void requireBounded(long accounts) {
    new Faults()
        .require(
            days() * accounts <= ACCOUNT_DAYS_MAX,
            "to",
            "Must not ask for more than " + ACCOUNT_DAYS_MAX + " days for all accounts together.")
        .throwIfAny();
  }

  /** The most accounts that one answer for this period may have. */
  int accountsAtOnce() {
    return Math.clamp(ACCOUNT_DAYS_MAX / days(), 1, ACCOUNTS_MAX);
  }

  long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
