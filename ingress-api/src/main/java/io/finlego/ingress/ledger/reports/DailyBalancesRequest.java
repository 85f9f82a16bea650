package io.finlego.ingress.ledger.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.finlego.ingress.http.result.Faults;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose days are asked for: those of some accounts, or of all accounts of a client. Both days are
 * included.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DailyBalancesRequest(
    @Nullable List<UUID> accountIds, @Nullable UUID clientId, LocalDate from, LocalDate to) {

  /** The reports keep no day before it. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

  private static final int DAYS_MAX = 3660;

  private static final int ACCOUNTS_MAX = 1000;

  /** Days of all accounts together that one answer may have. */
  private static final int ACCOUNT_DAYS_MAX = 50_000;

  /**
   * The same request if it makes sense.
   *
   * @param accountField the part of the request that names accounts
   * @throws io.finlego.ingress.http.result.ApiException 400 otherwise
   */
  DailyBalancesRequest checked(String accountField) {
    new Faults()
        .require(
            (accountIds == null) != (clientId == null),
            accountField,
            "Give either an account or a client.")
        .throwIfAny();
    return checked();
  }

  /**
   * The same request if its days make sense.
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
   * Lets an answer pass that has so many accounts.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if it would be too long
   */
  void requireBounded(long accounts) {
    new Faults()
        .require(
            days() * accounts <= ACCOUNT_DAYS_MAX,
            "to",
            "Ask for at most " + ACCOUNT_DAYS_MAX + " days of all accounts together.")
        .throwIfAny();
  }

  /** How many accounts an answer may have. */
  int accountsAtOnce() {
    return Math.clamp(ACCOUNT_DAYS_MAX / days(), 1, ACCOUNTS_MAX);
  }

  long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
