package io.finlego.ingress.ledger.transaction;

/**
 * The SQL relation of a search for transactions, with the alias {@code t}. If the search names
 * accounts, posted transactions are found by the entries of these accounts, which an index finds.
 * The few open transactions have no entries and are found by their two accounts.
 */
final class TransactionSource {

  private static final String ALL = "ledger.transaction_view t";

  /**
   * Looks each id up in a lateral subquery with {@code offset 0}. The view is a union, and the
   * planner pushes an id into it only through a subquery that it cannot pull up.
   */
  private static final String OF_ACCOUNTS =
      """
      (select v.*
        from (select distinct e.transaction_id
          from ledger.entry_view e
          where %3$s and %4$s and e.account_id in (%1$s)) e
        cross join lateral (
          select v.* from ledger.transaction_view v
          where v.id = e.transaction_id and ${visible transaction v} offset 0) v
        union all
        select v.*
        from ledger.transaction_view v
        where v.status <> 'posted' and ${visible transaction v} and (%2$s)) t\
      """;

  private static final String ACCOUNTS =
      "select a.id from ledger.account_view a where ${visible account a}";

  private static final String DEBITED = "v.debit_account_id in (%s)";
  private static final String CREDITED = "v.credit_account_id in (%s)";

  private TransactionSource() {}

  /** The relation for SQL's {@code from}. {@link TransactionConditions} binds its parameters. */
  static String of(TransactionFilter filter) {
    if (filter.accounts().isEmpty() && filter.clients().isEmpty()) {
      return ALL;
    }
    String accounts = ACCOUNTS + " and " + TransactionConditions.accounts(filter).sql();
    String posted = TransactionPeriod.entries(filter.period()).sql();
    return switch (filter.side()) {
      case null ->
          OF_ACCOUNTS.formatted(
              accounts,
              (DEBITED + " or " + CREDITED).formatted(accounts, accounts),
              "true",
              posted);
      case DEBIT ->
          OF_ACCOUNTS.formatted(accounts, DEBITED.formatted(accounts), "e.side = 'debit'", posted);
      case CREDIT ->
          OF_ACCOUNTS.formatted(
              accounts, CREDITED.formatted(accounts), "e.side = 'credit'", posted);
    };
  }
}
