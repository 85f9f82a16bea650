package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CountLimit;
import io.finlego.kernel.RequestedAmount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command on accounts. */
public sealed interface AccountCommand {

  /**
   * Open an account.
   *
   * @param owner the client that will own the account; null for the institution's own accounts
   * @param currencyCode a currency code that has not been checked yet
   * @param name the account's name; null if the ledger makes a name from type and currency
   * @param overdraftLimit the limit in minor units of the currency
   * @param metadata the caller's JSON object, unchanged
   */
  record OpenAccount(
      @Nullable ClientId owner,
      AccountType type,
      String currencyCode,
      @Nullable String name,
      RequestedAmount.MinorUnits overdraftLimit,
      @Nullable String metadata)
      implements AccountCommand {}

  /**
   * Change some properties of an account. A property whose parameter is null does not change.
   *
   * @param metadata the caller's JSON object, which replaces the earlier metadata
   * @param status {@link AccountStatus#ACTIVE} or {@link AccountStatus#BLOCKED}
   * @param overdraftLimit the limit in major units of the account's currency
   */
  record ChangeAccount(
      AccountId accountId,
      @Nullable String name,
      @Nullable String metadata,
      @Nullable AccountStatus status,
      RequestedAmount.@Nullable Decimal overdraftLimit)
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
   * @param requestingClient the client that sent the command; null if a back-office system sent it.
   *     A client needs a token, which it gets for a one-time code. A back-office system needs no
   *     token
   * @param otpTokenDigest the digest of the client's token; null if the request had no token
   */
  record CloseAccount(
      AccountId accountId, @Nullable ClientId requestingClient, @Nullable String otpTokenDigest)
      implements AccountCommand {}

  /**
   * Put the open accounts of an owner into a new order. The command must name all these accounts.
   */
  record ReorderAccounts(ClientId owner, List<AccountId> accountIds) implements AccountCommand {

    public ReorderAccounts {
      accountIds = List.copyOf(accountIds);
    }
  }

  /** Recalculate the daily figures of accounts from their entries, and publish the figures. */
  record RestateDays(List<AccountId> accountIds, DayPeriod period) implements AccountCommand {

    public RestateDays {
      accountIds = requireBounded(accountIds);
    }
  }

  /**
   * Recalculate the balances of accounts from their entries, and correct the balances that differ.
   */
  record RecalculateBalances(List<AccountId> accountIds) implements AccountCommand {

    public RecalculateBalances {
      accountIds = requireBounded(accountIds);
    }
  }

  private static List<AccountId> requireBounded(List<AccountId> accountIds) {
    if (accountIds.isEmpty() || accountIds.size() > CountLimit.RECALCULATED_ACCOUNTS_MAX) {
      throw new IllegalArgumentException(
          "The entries of 1 to %s accounts are read again at once."
              .formatted(CountLimit.RECALCULATED_ACCOUNTS_MAX));
    }
    return List.copyOf(accountIds);
  }
}
