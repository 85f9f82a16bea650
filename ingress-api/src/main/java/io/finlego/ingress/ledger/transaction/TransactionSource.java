package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.access.visibility.ReadScope;

/**
 * Makes the SQL relation of a search for transactions, with the alias {@code t}. If the search is
 * for certain accounts, the relation finds posted transactions by the entries of these accounts,
 * which have an index by account. Transactions that are not posted have no entries. The relation
 * finds these few transactions by their two accounts.
 */
final class TransactionSource {

  private static final String ALL_TRANSACTIONS = "ledger.transaction_view t";

  /**
   * Finds each transaction by its id in a lateral subquery with {@code offset 0}. Because of the
   * offset the planner does not merge the subquery into the outer query, and uses the id in each
   * half of the view, which is a union.
   */
  private static final String BY_ACCOUNTS =
      """
      (select v.*
        from (select distinct e.transaction_id
          from ledger.entry_view e
          where %3$s and %4$s and e.account_id in (%1$s)) e
        cross join lateral (
          select v.* from ledger.transaction_view v
          where v.id = e.transaction_id and ${visible transaction v} offset 0) v
        union all
        select %5$s
        from ledger.transaction_view v
        where v.status <> 'posted' and ${visible transaction v} and (%2$s)) t\
      """;

  private static final String ALL_COLUMNS = "v.*";

  /**
   * The columns of a transaction that is not posted, as a front-office caller sees them. The
   * description and the metadata are null if the debited account is not the caller's own. Before
   * the payment is posted, the payee has no right to the money, so only the payer and the
   * institution may read these texts.
   */
  private static final String COLUMNS_OF_FRONT_OFFICE =
      """
      v.id, v.payment_id, v.sequence, v.debit_account_id, v.credit_account_id, v.amount,
          v.currency, v.status, v.type,
          case when %1$s then v.description end as description,
          case when %1$s then v.metadata end as metadata,
          v.value_date, v.booking_date, v.created_at, v.posted_at\
      """
          .formatted(
              """
              exists (select from ledger.account_view o
                where o.id = v.debit_account_id and ${visible account o})\
              """);

  private static final String SELECT_ACCOUNT_IDS =
      "select a.id from ledger.account_view a where ${visible account a}";

  private static final String DEBITED = "v.debit_account_id in (%s)";
  private static final String CREDITED = "v.credit_account_id in (%s)";

  private TransactionSource() {}

  /**
   * The relation for the {@code from} clause. {@link TransactionConditions} binds the parameters of
   * the relation.
   */
  static String of(ReadScope scope, TransactionFilter filter) {
    if (filter.accounts().isEmpty() && filter.clients().isEmpty()) {
      return ALL_TRANSACTIONS;
    }
    String accountIdsSql =
        SELECT_ACCOUNT_IDS + " and " + TransactionConditions.accounts(filter).sql();
    String periodCondition = TransactionPeriod.entries(filter.period()).sql();
    String columns =
        switch (scope) {
          case ReadScope.Everything _ -> ALL_COLUMNS;
          case ReadScope.OwnedBy _ -> COLUMNS_OF_FRONT_OFFICE;
        };
    return switch (filter.side()) {
      case null ->
          BY_ACCOUNTS.formatted(
              accountIdsSql,
              (DEBITED + " or " + CREDITED).formatted(accountIdsSql, accountIdsSql),
              "true",
              periodCondition,
              columns);
      case DEBIT ->
          BY_ACCOUNTS.formatted(
              accountIdsSql,
              DEBITED.formatted(accountIdsSql),
              "e.side = 'debit'",
              periodCondition,
              columns);
      case CREDIT ->
          BY_ACCOUNTS.formatted(
              accountIdsSql,
              CREDITED.formatted(accountIdsSql),
              "e.side = 'credit'",
              periodCondition,
              columns);
    };
  }
}
