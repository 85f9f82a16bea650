package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.http.paging.Keyset;
import io.finlego.ingress.http.paging.KeysetPage;
import io.finlego.ingress.http.query.Conditions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Searches accounts by the filters that callers choose. */
@Component
final class AccountSearch {

  private static final String SELECT =
      "select " + AccountRow.COLUMNS + " from ledger.account_view a where ${visible account a}";

  private final ScopedReads reads;

  AccountSearch(ScopedReads reads) {
    this.reads = reads;
  }

  KeysetPage<Account> page(ReadScope scope, AccountFilter filter, Keyset keyset) {
    AccountSort sort = filter.sort();
    Conditions conditions =
        filter.conditions().and(sort.afterCondition(), "after", keyset.afterKey());
    String sql =
        SELECT + " and " + conditions.sql() + " order by " + sort.orderBy() + " limit :limit";
    List<Account> rows =
        reads.list(
            conditions.bind(reads.sql(scope, sql)).param("limit", keyset.queryLimit()),
            AccountRow::account);
    return keyset.page(rows, sort::keyOf);
  }
}
