package io.finlego.ledger.invariant;

/**
 * A rule of the ledger that involves several rows or tables. Database constraints can enforce only
 * some of these rules. Each rule has a query that selects the rows that break the rule, so the
 * query must never return a row.
 *
 * <p>The queries name tables without a schema, so the ledger's schema must be on the search path.
 * The queries read whole tables, so on a large ledger the session needs more {@code work_mem}.
 */
public enum Invariant {
  TRANSACTIONS_HAVE_TWO_SIDES(
      "I1: each transaction has one debit and one credit of its amount, on its accounts",
      """
      select t.id from transaction t
      left join entry d on d.transaction_id = t.id and d.side = 'debit'
        and d.account_id = t.debit_account_id and d.amount = t.amount and d.booking_date = t.booking_date
      left join entry c on c.transaction_id = t.id and c.side = 'credit'
        and c.account_id = t.credit_account_id and c.amount = t.amount and c.posted_at = d.posted_at
      where d.account_id is null or c.account_id is null
      """),

  ENTRIES_BELONG_TO_TRANSACTIONS(
      "I1: there are no other entries",
      "select 1 where (select count(*) from entry) <> 2 * (select count(*) from transaction)"),

  DEBITS_EQUAL_CREDITS(
      "I1: per currency debits equal credits",
      """
      select a.currency from entry e join account a on a.id = e.account_id
      group by a.currency
      having sum(case e.side when 'debit' then e.amount else -e.amount end) <> 0
      """),

  BALANCES_ARE_SUMS(
      "I2: an account's balance is the sum of its entries, its version their number",
      """
      select a.id from account a
      left join (
        select account_id, count(*) as entries, min(version) as least, max(version) as most,
          sum(case side when 'credit' then amount else -amount end) as credits
        from entry group by account_id) e on e.account_id = a.id
      where a.version <> coalesce(e.entries, 0) or coalesce(e.least, 1) <> 1 or coalesce(e.most, 0) <> a.version
        or a.balance <> coalesce(e.credits, 0) * case when a.type in ('settlement', 'safeguarding') then -1 else 1 end
      """),

  ENTRIES_FOLLOW_EACH_OTHER(
      "I2: each entry carries the balance after it, and is later than the entries of earlier"
          + " payments",
      """
      select * from (
        select e.balance_after, e.posted_at, lag(e.posted_at) over account_entries as before,
          t.payment_id, lag(t.payment_id) over account_entries as payment_before,
          sum(case when (e.side = 'debit') = (a.type in ('settlement', 'safeguarding')) then e.amount else -e.amount end)
            over account_entries as running
        from entry e
        join account a on a.id = e.account_id
        join transaction t on t.id = e.transaction_id
        window account_entries as (partition by e.account_id order by e.version)) x
      where balance_after <> running or posted_at < before
        or (posted_at = before and payment_id <> payment_before)
      """),

  HOLDS_ADD_UP(
      "I3: held is the sum of the open holds, and those are of pending payments",
      """
      select a.id from account a
      left join (select account_id, sum(amount) as amount from hold group by account_id) h on h.account_id = a.id
      where a.held < 0 or a.held <> coalesce(h.amount, 0)
      union all
      select h.payment_id from hold h left join payment p on p.id = h.payment_id where p.status is distinct from 'pending'
      """),

  ACCOUNTS_KEEP_THEIR_LIMITS(
      "I3: no restricted account is below its limit",
      """
      select id from account where type in ('client', 'suspense') and balance - held < -overdraft_limit
      """),

  POSTED_PAYMENTS_HAVE_TRANSACTIONS(
      "posted payments have transactions, others have none",
      """
      select p.id from payment p
      where (p.status = 'posted') <> exists (select 1 from transaction t where t.payment_id = p.id)
      """);

  private final String rule;
  private final String breachQuery;

  Invariant(String rule, String breachQuery) {
    this.rule = rule;
    this.breachQuery = breachQuery;
  }

  /** The rule as a sentence without a full stop. */
  public String rule() {
    return rule;
  }

  /** The SQL query that selects the rows that break the rule. */
  public String breachQuery() {
    return breachQuery;
  }
}
