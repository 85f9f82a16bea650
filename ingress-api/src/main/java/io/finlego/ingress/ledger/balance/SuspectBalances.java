package io.finlego.ingress.ledger.balance;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Searches all accounts for balances that are not the sum of their entries. */
@Component
final class SuspectBalances {

  /** Each page is read in one snapshot, so that an account and its entries are consistent. */
  private static final String PAGE =
      """
      select a.id, a.balance = ledger.entry_sum(a.id) as correct
      from (select id, balance from ledger.account_view where id > :after order by id limit :limit) a
      order by a.id
      """;

  private static final int PAGE_ACCOUNTS_MAX = 1000;

  private final ScopedReads reads;

  SuspectBalances(ScopedReads reads) {
    this.reads = reads;
  }

  private record Row(UUID id, boolean correct) {}

  /**
   * Passes on the ids of accounts with a suspect balance, page by page.
   *
   * @return the number of accounts checked
   */
  long forEachPage(ReadScope.Everything scope, Consumer<List<UUID>> suspects) {
    long checked = 0;
    UUID lastAccount = new UUID(0, 0);
    List<Row> page;
    do {
      page = page(scope, lastAccount);
      checked += page.size();
      List<UUID> suspectIds = new ArrayList<>();
      for (Row row : page) {
        lastAccount = row.id();
        if (!row.correct()) {
          suspectIds.add(row.id());
        }
      }
      if (!suspectIds.isEmpty()) {
        suspects.accept(suspectIds);
      }
    } while (page.size() == PAGE_ACCOUNTS_MAX);
    return checked;
  }

  private List<Row> page(ReadScope.Everything scope, UUID lastAccount) {
    return reads
        .sql(scope, PAGE)
        .param("after", lastAccount)
        .param("limit", PAGE_ACCOUNTS_MAX)
        .query((row, _) -> new Row(row.getObject(1, UUID.class), row.getBoolean(2)))
        .list();
  }
}
