package io.finlego.ingress.ledger.transaction;

/**
 * Where a search for transactions looks, as the alias {@code t}. The transactions of some accounts
 * are found by those accounts' entries, which have a key for it; the few that have none, because
 * they are not posted, by their two accounts.
 */
final class TransactionSource {

  private static final String ALL = "ledger.transaction_view t";

  /**
   * The view is a union, into which the planner pushes an id only through a subquery that it cannot
   * pull up: hence lateral, and {@code offset 0}.
   */
  private static final String OF_ACCOUNTS =
      """
      (select v.*
        from (select distinct e.transaction_id
          from ledger.entry_view e
          where %3$s and e.account_id in (%1$s)) e
        cross join lateral (
          select v.* from ledger.transaction_view v where v.id = e.transaction_id offset 0) v
        union all
        select v.*
        from ledger.transaction_view v
        where v.status <> 'posted' and (%2$s)) t\
      """;

  private static final String ACCOUNTS =
      "select a.id from ledger.account_view a where ${owned by a.client_id}";

  private static final String DEBITED = "v.debit_account_id in (%s)";
  private static final String CREDITED = "v.credit_account_id in (%s)";

  private TransactionSource() {}

  /** A relation for {@code from}, whose parameters {@link TransactionConditions} binds. */
  static String of(TransactionFilter filter) {
    if (filter.accounts().isEmpty() && filter.clients().isEmpty()) {
      return ALL;
    }
    String accounts = ACCOUNTS + " and " + TransactionConditions.accounts(filter).sql();
    return switch (filter.side()) {
      case null ->
          OF_ACCOUNTS.formatted(
              accounts, (DEBITED + " or " + CREDITED).formatted(accounts, accounts), "true");
      case DEBIT ->
          OF_ACCOUNTS.formatted(accounts, DEBITED.formatted(accounts), "e.side = 'debit'");
      case CREDIT ->
          OF_ACCOUNTS.formatted(accounts, CREDITED.formatted(accounts), "e.side = 'credit'");
    };
  }
}
