package io.finlego.ingress.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.finlego.ingress.result.Faults;
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

  private static final int MAX_DAYS = 366;

  /** Days of all named accounts together that one answer may have. */
  private static final int MAX_ACCOUNT_DAYS = 50_000;

  /**
   * The same request if it makes sense.
   *
   * @param accountField the part of the request that names accounts
   * @throws io.finlego.ingress.result.ApiException 400 otherwise
   */
  DailyBalancesRequest checked(String accountField) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    int accounts = accountIds == null ? 1 : accountIds.size();
    Faults faults = new Faults();
    faults.require(
        (accountIds == null) != (clientId == null),
        accountField,
        "Give either an account or a client.");
    faults.require(days >= 1, "to", "Must not be before from.");
    faults.require(days <= MAX_DAYS, "to", "Must be less than " + MAX_DAYS + " days after from.");
    faults.require(
        days > MAX_DAYS || days * accounts <= MAX_ACCOUNT_DAYS,
        accountField,
        "Ask for at most " + MAX_ACCOUNT_DAYS + " days of all accounts together.");
    faults.throwIfAny();
    return this;
  }
}
