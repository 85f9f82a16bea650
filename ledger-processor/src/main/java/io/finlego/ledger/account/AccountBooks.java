package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What decisions on accounts see of the ledger: its state after all that was decided before. */
public interface AccountBooks {

  /** The account, or null if there is none. */
  @Nullable Account account(AccountId id);

  /** The rest of an account that is there. */
  AccountDetails details(AccountId id);

  /** The owner's accounts that are not closed, in no order. */
  List<Account> openAccountsOf(ClientId owner);

  /** The days of that period on which something was booked on the account, in order. */
  List<AccountDay> days(AccountId id, DayPeriod period);

  /** What the entries of an account that is there sum up to, positive on its normal side. */
  Money sumOfEntries(AccountId id);
}
