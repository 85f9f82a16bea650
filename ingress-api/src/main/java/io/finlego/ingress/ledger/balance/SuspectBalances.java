package io.finlego.ingress.ledger.balance;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Looks through all accounts for balances that are not the sum of their entries. */
@Component
final class SuspectBalances {

  /** Each page is one snapshot, so an account and its entries belong together. */
  private static final String PAGE =
      """
      select a.id, a.balance = ledger.entry_sum(a.id) as right_now
      from (select id, balance from ledger.account_view where id > :after order by id limit :limit) a
      order by a.id
      """;

  private static final int PAGE_ACCOUNTS_MAX = 1000;

  private final ScopedReads reads;

  SuspectBalances(ScopedReads reads) {
    this.reads = reads;
  }

  private record Row(UUID id, boolean right) {}

  /**
   * Hands over the suspects, page by page.
   *
   * @return how many accounts there are
   */
  long each(ReadScope.Everything scope, Consumer<List<UUID>> suspects) {
    long checked = 0;
    UUID after = new UUID(0, 0);
    List<Row> page;
    do {
      page = page(scope, after);
      checked += page.size();
      List<UUID> wrong = new ArrayList<>();
      for (Row row : page) {
        after = row.id();
        if (!row.right()) {
          wrong.add(row.id());
        }
      }
      if (!wrong.isEmpty()) {
        suspects.accept(wrong);
      }
    } while (page.size() == PAGE_ACCOUNTS_MAX);
    return checked;
  }

  private List<Row> page(ReadScope.Everything scope, UUID after) {
    return reads
        .sql(scope, PAGE)
        .param("after", after)
        .param("limit", PAGE_ACCOUNTS_MAX)
        .query((row, _) -> new Row(row.getObject(1, UUID.class), row.getBoolean(2)))
        .list();
  }
}
