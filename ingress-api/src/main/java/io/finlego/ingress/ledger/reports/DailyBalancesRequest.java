package io.finlego.ingress.ledger.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.finlego.ingress.http.result.Faults;
import io.finlego.kernel.CountLimit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The accounts and the period of a request for daily balances.
 *
 * @param accountIds the accounts; null for all accounts of the client
 * @param clientId the client; null if the request lists accounts
 * @param from the first day
 * @param to the last day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DailyBalancesRequest(
    @Nullable List<UUID> accountIds, @Nullable UUID clientId, LocalDate from, LocalDate to) {

  /** The first day for which the reports have balances. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

  /** The largest number of daily balances in one answer, for all accounts together. */
  private static final int DAILY_BALANCES_MAX = 50_000;

  /**
   * Checks the period, and returns this request.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if the period is too early or too long
   */
  DailyBalancesRequest requireValidPeriod() {
    new Faults()
        .require(!from.isBefore(FIRST_DAY), "from", "Must not be before 1970.")
        .require(
            dayCount() <= CountLimit.BALANCE_DAYS_MAX,
            "to",
            "Must be less than " + CountLimit.BALANCE_DAYS_MAX + " days after from.")
        .throwIfAny();
    return this;
  }

  /**
   * Checks that the answer for this number of accounts is not too long.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if it is too long
   */
  void requireAnswerWithinLimit(long accountCount) {
    new Faults()
        .require(
            dayCount() * accountCount <= DAILY_BALANCES_MAX,
            "to",
            "Must not ask for more than " + DAILY_BALANCES_MAX + " days for all accounts together.")
        .throwIfAny();
  }

  /** The largest number of accounts in one answer for this period. */
  int maxAccountsAtOnce() {
    return Math.clamp(DAILY_BALANCES_MAX / dayCount(), 1, CountLimit.DAILY_BALANCES_ACCOUNTS_MAX);
  }

  long dayCount() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
