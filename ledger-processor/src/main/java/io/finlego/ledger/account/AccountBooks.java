package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the ledger that decisions on accounts see: its state after all earlier decisions. */
public interface AccountBooks {

  /** The account, or null if it does not exist. */
  @Nullable Account account(AccountId id);

  /** The details of the account, which must exist. */
  AccountDetails details(AccountId id);

  /** The owner's accounts that are not closed, in any order. */
  List<Account> openAccountsOf(ClientId owner);

  /** The days of this period on which the account has entries, in order. */
  List<AccountDay> days(AccountId id, DayPeriod period);

  /** The sum of the entries of the account, positive on its normal side. The account must exist. */
  Money sumOfEntries(AccountId id);
}
