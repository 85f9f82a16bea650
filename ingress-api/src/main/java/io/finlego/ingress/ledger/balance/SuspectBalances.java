package io.finlego.ingress.ledger.balance;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.kernel.CountLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Searches all accounts for suspect balances. A balance is suspect if it is not the sum of the
 * account's entries.
 */
@Component
final class SuspectBalances {

  /**
   * Reads a page of accounts and the sums of their entries in one statement, so that both come from
   * the same snapshot of the database.
   */
  private static final String SELECT_PAGE =
      """
      select a.id, a.balance = ledger.entry_sum(a.id) as correct
      from (select id, balance from ledger.account_view where id > :after order by id limit :limit) a
      order by a.id
      """;

  /** All accounts of a page can be recalculated by one command. */
  private static final int PAGE_ACCOUNTS_MAX = CountLimit.RECALCULATED_ACCOUNTS_MAX;

  private final ScopedReads reads;

  SuspectBalances(ScopedReads reads) {
    this.reads = reads;
  }

  private record CheckedAccount(UUID id, boolean isCorrect) {}

  /**
   * Checks all accounts in pages. Passes the ids of the accounts with a suspect balance to the
   * consumer, once for each page that has such an account.
   *
   * @return the number of accounts that were checked
   */
  long checkAllAccounts(ReadScope.Everything scope, Consumer<List<UUID>> suspectIdsConsumer) {
    long checkedCount = 0;
    UUID lastId = new UUID(0, 0);
    List<CheckedAccount> page;
    do {
      page = readPage(scope, lastId);
      checkedCount += page.size();
      List<UUID> suspectIds = new ArrayList<>();
      for (CheckedAccount account : page) {
        lastId = account.id();
        if (!account.isCorrect()) {
          suspectIds.add(account.id());
        }
      }
      if (!suspectIds.isEmpty()) {
        suspectIdsConsumer.accept(suspectIds);
      }
    } while (page.size() == PAGE_ACCOUNTS_MAX);
    return checkedCount;
  }

  private List<CheckedAccount> readPage(ReadScope.Everything scope, UUID lastId) {
    return reads
        .sql(scope, SELECT_PAGE)
        .param("after", lastId)
        .param("limit", PAGE_ACCOUNTS_MAX)
        .query((row, _) -> new CheckedAccount(row.getObject(1, UUID.class), row.getBoolean(2)))
        .list();
  }
}
