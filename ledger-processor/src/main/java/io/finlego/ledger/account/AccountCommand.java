package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.AskedAmount;
import io.finlego.kernel.ClientId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command on accounts. */
public sealed interface AccountCommand {

  /** The most accounts that one {@link RestateDays} or {@link RecalculateBalances} may name. */
  int REREAD_ACCOUNTS_MAX = 1000;

  /**
   * Open an account.
   *
   * @param owner null for the institution's own accounts
   * @param currencyCode any text; the decision checks whether the currency is available
   * @param name the account's name; null for a name made from type and currency
   * @param overdraftLimit the limit in minor units of the currency
   * @param metadata the caller's JSON object, unchanged
   */
  record OpenAccount(
      @Nullable ClientId owner,
      AccountType type,
      String currencyCode,
      @Nullable String name,
      AskedAmount.MinorUnits overdraftLimit,
      @Nullable String metadata)
      implements AccountCommand {}

  /**
   * Change some properties of an account. A property whose parameter is null stays as it is.
   *
   * @param metadata the caller's JSON object, which replaces the earlier metadata
   * @param status active or blocked
   * @param overdraftLimit in major units of the account's currency
   */
  record ChangeAccount(
      AccountId accountId,
      @Nullable String name,
      @Nullable String metadata,
      @Nullable AccountStatus status,
      AskedAmount.@Nullable Decimal overdraftLimit)
      implements AccountCommand {

    public ChangeAccount {
      if (status == AccountStatus.CLOSED) {
        throw new IllegalArgumentException("Closing an account is a command of its own.");
      }
    }
  }

  /**
   * Close an empty account for ever.
   *
   * @param askedBy the client whose front office sent the command; null if a system sent it. A
   *     client needs a token from a one-time code, a system needs none
   * @param otpTokenDigest the digest of the token that the request contained; null without a token
   */
  record CloseAccount(
      AccountId accountId, @Nullable ClientId askedBy, @Nullable String otpTokenDigest)
      implements AccountCommand {}

  /** Put all accounts of an owner that are not closed into a new order. */
  record ReorderAccounts(ClientId owner, List<AccountId> accountIds) implements AccountCommand {

    public ReorderAccounts {
      accountIds = List.copyOf(accountIds);
    }
  }

  /** Derive the daily figures of accounts from the entries again, and publish them. */
  record RestateDays(List<AccountId> accountIds, DayPeriod period) implements AccountCommand {

    public RestateDays {
      accountIds = bounded(accountIds);
    }
  }

  /** Compute balances from the entries again, and correct the balances that differ. */
  record RecalculateBalances(List<AccountId> accountIds) implements AccountCommand {

    public RecalculateBalances {
      accountIds = bounded(accountIds);
    }
  }

  private static List<AccountId> bounded(List<AccountId> accountIds) {
    if (accountIds.isEmpty() || accountIds.size() > REREAD_ACCOUNTS_MAX) {
      throw new IllegalArgumentException(
          "The entries of 1 to %s accounts are read again at once.".formatted(REREAD_ACCOUNTS_MAX));
    }
    return List.copyOf(accountIds);
  }
}
