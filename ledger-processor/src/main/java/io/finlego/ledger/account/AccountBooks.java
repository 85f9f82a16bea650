package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the ledger that decisions on accounts need. It includes the changes of all earlier
 * decisions of the batch.
 */
public interface AccountBooks {

  /** The account, or null if it does not exist. */
  @Nullable Account account(AccountId id);

  /** The details of the account. The account must exist. */
  AccountDetails details(AccountId id);

  /** The owner's accounts that are not closed, in no particular order. */
  List<Account> openAccountsOf(ClientId owner);

  /** The days of this period on which the account has entries, the oldest first. */
  List<AccountDay> days(AccountId id, DayPeriod period);

  /**
   * The sum of the account's entries, positive if it is on the account's normal side. The account
   * must exist.
   */
  Money sumOfEntries(AccountId id);
}
